/** What a page for frames shows. */
export type FrameTarget = { report: string; panels?: readonly string[] | undefined } | { project: string; panel?: object | undefined };

export interface FrameAddressOptions {
  /** Address of a server, or of `embed.html` on a static host. */
  url: string;
  target: FrameTarget;
  /** Folder of the export as it is seen from `embed.html`; on static hosts alone. */
  exports?: string | undefined;
  /** CSS pixels of a panel. */
  height?: number | undefined;
}

/** The address of a page for frames. Nothing secret is in it. */
export function frameAddress({ url, target, exports, height }: FrameAddressOptions): string {
  const options = new URLSearchParams();
  const isFile = url.endsWith('.html');
  if (isFile && 'project' in target) options.set('project', target.project);
  if (exports !== undefined) options.set('exports', exports);
  if ('panel' in target && target.panel) options.set('panel', JSON.stringify(target.panel));
  if ('panels' in target && target.panels) options.set('panels', target.panels.join(','));
  if (height !== undefined) options.set('height', String(height));
  const path =
    'report' in target
      ? `embed/report/${target.report}`
      : `embed/${target.panel ? 'panel' : 'project'}/${encodeURIComponent(target.project)}`;
  const page = isFile ? url : new URL(path, url.replace(/\/?$/, '/')).href;
  // Spaces as %20: wikis take a plus for one less often.
  const fragment = options.toString().replaceAll('+', '%20');
  return fragment === '' ? page : `${page}#${fragment}`;
}

/** Ways to put a frame into a page: HTML alone, HTML with the helper, or React. */
export const frameForms = ['iframe', 'script', 'react'] as const;

export type FrameForm = (typeof frameForms)[number];

export interface FrameSnippetOptions {
  /** As `frameAddress` gives it. */
  src: string;
  /** Name of the frame for who does not see it. */
  title: string;
  /** CSS pixels of a frame that is not fitted to its content. */
  height: number;
  /** Whether the page around has to give a token. */
  tokens: boolean;
}

/** Code to be pasted into a page. */
export function frameSnippet(form: FrameForm, options: FrameSnippetOptions): string {
  return { iframe: iframeSnippet, script: scriptSnippet, react: reactSnippet }[form](options);
}

function iframeSnippet({ src, title, height }: FrameSnippetOptions): string {
  const style = `width: 100%; height: ${height}px; border: 0`;
  return `<iframe src="${html(src)}" title="${html(title)}" sandbox="allow-scripts" referrerpolicy="no-referrer" loading="lazy" style="${style}"></iframe>\n`;
}

function scriptSnippet({ src, title, tokens }: FrameSnippetOptions): string {
  const helper = new URL('frame.js', src.replace(/(?:embed\/(?:report|panel|project)\/|embed\.html).*$/, '')).href;
  return `<div id="runs"></div>
<script src="${html(helper)}"></script>
<script>
  embedRunfolio(document.getElementById('runs'), {
    src: ${script(src)},
    title: ${script(title)},${tokens ? `\n    getToken: ${askServer},` : ''}
  });
</script>
`;
}

function reactSnippet({ src, title, tokens }: FrameSnippetOptions): string {
  return `import { useEffect, useRef } from 'react';
import { embedRunfolio } from 'runfolio/frame';

export function Runs() {
  const place = useRef(null);
  useEffect(() => {
    const frame = embedRunfolio(place.current, {
      src: ${script(src)},
      title: ${script(title)},${tokens ? `\n      getToken: ${askServer},` : ''}
    });
    return () => frame.destroy();
  }, []);
  return <div ref={place} />;
}
`;
}

/** A route of the page's own server, which knows its user. */
const askServer = `async ({ signal }) => (await (await fetch('/runfolio-token', { signal })).json()).token`;

function html(text: string): string {
  return text.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** A text in a script that may stand within HTML. */
function script(text: string): string {
  return JSON.stringify(text).replaceAll('<', '\\u003c');
}
