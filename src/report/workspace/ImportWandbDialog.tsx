import { useCallback, useState, type ReactNode } from 'react';
import { ChartSkeleton, ErrorState } from '../../charts/index.js';
import type { ProjectSummary } from '../../engine/index.js';
import { useHasTexts, useTexts } from '../../react/index.js';
import { loadWandbImport, type WandbImport } from '../loadWandb.js';
import type { MappingList, WandbImportOptions, WandbProject } from '../wandb/index.js';
import { Modal } from './Modal.js';
import { useCall } from './useCall.js';
import { WandbMapping } from './WandbMapping.js';
import { projectKey, WandbProjects } from './WandbProjects.js';
import { WandbSource } from './WandbSource.js';
import { wandbTexts } from './wandbTexts.js';

/** What an import gives, be it of a report or of a workspace. */
export interface ImportedSpec {
  mapping: MappingList;
  projects: readonly WandbProject[];
}

export interface ImportWandbDialogProps<Imported extends ImportedSpec> {
  /** What is imported: `report` or `workspace`. */
  kind: 'report' | 'workspace';
  /** Reads the text. Give a stable function. */
  read: (wandb: WandbImport, text: string, options: WandbImportOptions) => Imported;
  /** Projects that the runs can be in; those that the spec names are asked for where there are any. */
  projects: readonly Pick<ProjectSummary, 'id' | 'name'>[];
  /** What stands below the list of what became of the spec: what is done with it. */
  children: (imported: Imported) => ReactNode;
  /** What went wrong with it. */
  error: Error | undefined;
  onClose: () => void;
}

/** Reads the JSON of a W&B report or workspace, and shows what became of its parts before anything is made of it. */
export function ImportWandbDialog<Imported extends ImportedSpec>(props: ImportWandbDialogProps<Imported>) {
  const { kind, read, projects, children, error, onClose } = props;
  const speaks = useHasTexts(wandbTexts.folder);
  const t = useTexts(wandbTexts);
  const [text, setText] = useState<string>();
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const only = projects.length === 1 ? projects[0]!.id : undefined;
  const ask = useCallback(async () => {
    const wandb = await loadWandbImport();
    if (text === undefined) return undefined;
    const imported = read(wandb, text, { projects: chosen });
    const completed = withOnly(imported.projects, only, chosen);
    return { text, imported: completed === chosen ? imported : read(wandb, text, { projects: completed }), chosen: completed };
  }, [text, chosen, read, only]);
  const { data, error: unread } = useCall(ask);
  const current = text !== undefined && data?.text === text && !unread ? data : undefined;
  return (
    <Modal title={speaks ? t(kind) : ''} open onOpen={(open) => !open && onClose()}>
      {!speaks && <ChartSkeleton />}
      {speaks && !current && <WandbSource kind={kind} onText={setText} />}
      {unread && text !== undefined && <ErrorState error={unread} />}
      {speaks && current && (
        <>
          <WandbProjects named={current.imported.projects} projects={projects} chosen={current.chosen} onChoose={setChosen} />
          <WandbMapping mapping={current.imported.mapping} />
          {error && <ErrorState error={error} />}
          {children(current.imported)}
        </>
      )}
    </Modal>
  );
}

/** What was chosen; where there is one project alone, that one for those that nobody has chosen one for. */
function withOnly(
  named: readonly WandbProject[],
  only: string | undefined,
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const missing = named.map(projectKey).filter((key) => !Object.hasOwn(chosen, key));
  if (only === undefined || missing.length === 0) return chosen;
  return { ...chosen, ...Object.fromEntries(missing.map((key) => [key, only])) };
}
