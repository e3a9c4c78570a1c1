import { frameAddress, frameSnippet } from './frameSnippet.js';

/** Ways to put one panel into a page: an element, a frame of HTML alone or with the helper, or a component of React. */
export const panelForms = ['element', 'iframe', 'script', 'react'] as const;

export type PanelForm = (typeof panelForms)[number];

/** What of a saved panel its code says. */
export interface SnippetPanel {
  kind: string;
  version?: number | undefined;
  spec: unknown;
  title?: string | undefined;
}

export interface PanelSnippetOptions {
  /** Address of a server that answers plans and has pages for frames, such as `https://runs.example.org/`. */
  server: string;
  project: string;
  panel: SnippetPanel;
  /** What it is called for who does not see it. */
  title: string;
  /** CSS pixels. */
  height: number;
  /** Whether the page around a frame has to give it a token: that of a server that stores reports. A frame of HTML alone has none to give. Default false. */
  tokens?: boolean | undefined;
}

/** Code to be pasted into a page: the panel as it is, with data of the server. */
export function panelSnippet(form: PanelForm, options: PanelSnippetOptions): string {
  switch (form) {
    case 'element':
      return elementSnippet(options);
    case 'react':
      return componentSnippet(options);
    case 'iframe':
    case 'script':
      return frameOf(form, options);
    default:
      return form satisfies never;
  }
}

function frameOf(form: 'iframe' | 'script', { server, project, panel, title, height, tokens = false }: PanelSnippetOptions): string {
  const { kind, version, spec } = panel;
  const shown = { kind, ...(version !== undefined && { version }), spec, ...(panel.title !== undefined && { title: panel.title }) };
  return frameSnippet(form, {
    src: frameAddress({ url: server, target: { project, panel: shown }, height }),
    title,
    height,
    tokens,
  });
}

/** The script lies where the host has put `dist/elements` of the package. */
function elementSnippet({ server, project, panel, height }: PanelSnippetOptions): string {
  const { kind, version, title, spec } = panel;
  const attributes = [
    ['api', apiOf(server)],
    ['project', project],
    ['kind', kind],
    ...(version === undefined ? [] : [['version', String(version)]]),
    ...(title === undefined ? [] : [['title', title]]),
    ['height', String(height)],
  ];
  return `<script type="module" src="/runfolio/elements/elements.js"></script>
<runfolio-panel ${attributes.map(([name, value]) => `${name}="${html(value!)}"`).join(' ')}>
  <script type="application/json">${JSON.stringify({ spec }).replaceAll('<', '\\u003c')}</script>
</runfolio-panel>
`;
}

function componentSnippet({ server, project, panel, height }: PanelSnippetOptions): string {
  const { kind, version = 1, spec, title } = panel;
  const document = { id: 'panel', kind, version, spec, ...(title !== undefined && { title }), layout: { x: 0, y: 0, w: 1, h: 1 } };
  return `import { allRuns, Panel, RunfolioProvider } from 'runfolio';
import 'runfolio/styles.css';

const source = { api: ${JSON.stringify(apiOf(server))} };
const panel = ${JSON.stringify(document, undefined, 2)};
const runs = allRuns(${JSON.stringify(project)});

export function Runs() {
  return (
    <RunfolioProvider source={source} style={{ blockSize: ${height} }}>
      <Panel document={panel} runs={runs} />
    </RunfolioProvider>
  );
}
`;
}

function apiOf(server: string): string {
  return new URL('api', server.replace(/\/?$/, '/')).href;
}

function html(text: string): string {
  return text.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}
