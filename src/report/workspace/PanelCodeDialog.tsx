import { panelForms, panelSnippet, type PanelForm, type SnippetPanel } from '../../client/index.js';
import { CodeBox } from './CodeBox.js';
import { Modal } from './Modal.js';

export interface PanelCodeDialogProps {
  /** Address of the server that this page comes from. */
  server: string;
  project: string;
  panel: SnippetPanel;
  onClose: () => void;
}

const formTexts: Readonly<Record<PanelForm, string>> = {
  element: 'HTML element',
  iframe: 'Frame',
  script: 'Frame with the helper',
  react: 'React',
};
const height = 360;

/** The code that shows one panel in another page. */
export function PanelCodeDialog({ server, project, panel, onClose }: PanelCodeDialogProps) {
  const title = panel.title ?? project;
  const forms = panelForms.map((id) => ({
    id,
    label: formTexts[id],
    code: panelSnippet(id, { server, project, panel, title, height }),
  }));
  return (
    <Modal title="Embed code" open onOpen={(open) => !open && onClose()} wide>
      <p className="rf-quiet">
        The panel with its settings of now, for all runs of the project. Whoever sees the page must be able to reach this server, and a page
        of another site must be allowed by it.
      </p>
      <CodeBox forms={forms} label="Code of the panel" />
    </Modal>
  );
}
