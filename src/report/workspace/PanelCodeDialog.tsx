import { panelForms, panelSnippet, type PanelForm, type SnippetPanel } from '../../client/index.js';
import { useHasTexts, useTexts } from '../../react/index.js';
import { CodeBox } from './CodeBox.js';
import { Modal } from './Modal.js';
import { sharingTexts } from './sharingTexts.js';

export interface PanelCodeDialogProps {
  /** Address of the server that this page comes from. */
  server: string;
  project: string;
  panel: SnippetPanel;
  /** Whether frames need a token of the page around them, as those of a server that stores reports do. Default false. */
  tokens?: boolean | undefined;
  onClose: () => void;
}

const formNames = { element: 'element', iframe: 'frameAlone', script: 'frameHelper', react: 'react' } as const satisfies Record<
  PanelForm,
  string
>;
const height = 360;

/** The code that shows one panel in another page. */
export function PanelCodeDialog({ server, project, panel, tokens = false, onClose }: PanelCodeDialogProps) {
  const t = useTexts(sharingTexts);
  const speaks = useHasTexts(sharingTexts.folder);
  const title = panel.title ?? project;
  // HTML alone has no token to give.
  const forms = panelForms
    .filter((id) => !tokens || id !== 'iframe')
    .map((id) => ({
      id,
      label: t(formNames[id]),
      code: panelSnippet(id, { server, project, panel, title, height, tokens }),
    }));
  if (!speaks) return null;
  return (
    <Modal title={t('panelTitle')} open onOpen={(open) => !open && onClose()} wide>
      <p className="rf-quiet">{t('panelAbout')}</p>
      <CodeBox forms={forms} label={t('panelCode')} />
    </Modal>
  );
}
