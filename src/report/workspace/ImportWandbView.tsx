import type { SavedWorkspace } from '../../client/index.js';
import type { WandbImport } from '../loadWandb.js';
import type { ReportsClient } from '../reportsClient.js';
import type { ImportedWorkspace } from '../wandb/index.js';
import { ImportWandbDialog } from './ImportWandbDialog.js';
import { NewView } from './NewView.js';
import { useAction } from './useCall.js';

export interface ImportWandbViewProps {
  client: Pick<ReportsClient, 'workspaces'>;
  /** Whose runs it shows, whichever the spec names. */
  project: string;
  /** Called with the view that was saved. */
  onSaved: (saved: SavedWorkspace) => void;
  onClose: () => void;
}

/** Imports a workspace of W&B as a saved view of a project. */
export function ImportWandbView({ client, project, onSaved, onClose }: ImportWandbViewProps) {
  const { busy, error, run } = useAction();
  const save = ({ view }: ImportedWorkspace, name: string): void =>
    run(async (options) => {
      const own = { ...view, runSet: { ...view.runSet, project } };
      onSaved(await client.workspaces.create(project, { name, view: own }, options));
    });
  return (
    <ImportWandbDialog kind="workspace" read={readWorkspace} projects={[]} error={error} onClose={onClose}>
      {(imported) => <NewView suggested={imported.name.slice(0, 200)} busy={busy} onCreate={(name) => save(imported, name)} />}
    </ImportWandbDialog>
  );
}

function readWorkspace(wandb: WandbImport, text: string): ImportedWorkspace {
  return wandb.importWandbWorkspace(text);
}
