import {
  frameAddress,
  frameForms,
  frameSnippet,
  panelSnippet,
  type FrameForm,
  type FrameTarget,
  type SnippetPanel,
} from '../../src/client/index.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { copyFrameSite } from '../copyFrameSite.js';

/** Forms of one panel that are no frames. */
const panelOnly = ['element', 'component'] as const;

const help = `Usage: runfolio embed-snippet URL (--report ID [--panels ID,ID] | --project ID [--panel JSON]) [options]
       runfolio embed-snippet --copy DIR

Prints the code that shows a report, a project's dashboard or one panel in a frame of another page. URL is that of a server of
'runfolio serve', or of embed.html on a static host. Nothing is asked of it. See docs/embedding.md.

  --report ID      A report of a server that stores reports. With --panels only these panels of it.
  --project ID     A project. With --panel one panel of it, such as {"kind":"line-plot","spec":{"y":"train/loss"}}.
  --exports DIR    On a static host: the folder of the project's export, as it is seen from embed.html.
  --form FORM      ${frameForms.join(', ')}: a frame. Default: iframe, which needs no script. Reports need a token, and so script or react.
                   ${panelOnly.join(', ')}: one panel of a server without a frame, as an HTML element or as a component of React.
  --title TEXT     What the frame is called. Default: Runs.
  --height N       CSS pixels. Default 360.
  --copy DIR       Writes embed.html, and all that it loads, to that folder, to be put on a static host.`;

export const embedSnippetCommand: Command = { name: 'embed-snippet', about: 'print the code that shows runs in a frame', help, run };

async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseOptions(args, {
    report: text,
    panels: text,
    project: text,
    panel: text,
    exports: text,
    form: { type: 'string', default: 'iframe' },
    title: { type: 'string', default: 'Runs' },
    height: { type: 'string', default: '360' },
    copy: text,
  });
  if (values.copy !== undefined) {
    const { files, bytes } = await copyFrameSite(values.copy);
    console.log(`${files} files (${(bytes / 1e6).toFixed(1)} MB) in ${values.copy}: put exports beside them.`);
    return;
  }
  const [url] = positionals;
  if (url === undefined || !URL.canParse(url))
    throw new UsageError('embed-snippet needs the address of a server or of embed.html, such as https://runs.example.org/.');
  const target = targetOf(values);
  const height = heightOf(values.height);
  const shape = panelOnly.find((name) => name === values.form);
  if (shape) return printPanel(shape, { server: url, target, title: values.title, height });
  const src = frameAddress({ url, target, exports: values.exports, ...('panel' in target && { height }) });
  console.log(frameSnippet(formOf(values.form), { src, title: values.title, height, tokens: 'report' in target }).trimEnd());
}

interface PanelToPrint {
  server: string;
  target: FrameTarget;
  title: string;
  height: number;
}

function printPanel(form: (typeof panelOnly)[number], { server, target, title, height }: PanelToPrint): void {
  if (!('panel' in target) || !target.panel)
    throw new UsageError(`--form ${form} is for one panel: it needs --project ID and --panel JSON.`);
  if (server.endsWith('.html')) throw new UsageError(`--form ${form} reads from a server, and ${server} is a page.`);
  const options = { server, project: target.project, panel: target.panel as SnippetPanel, title, height };
  console.log(panelSnippet(form === 'element' ? 'element' : 'react', options).trimEnd());
}

function targetOf({ report, panels, project, panel }: Partial<Record<'report' | 'panels' | 'project' | 'panel', string>>): FrameTarget {
  if ((report === undefined) === (project === undefined)) throw new UsageError('embed-snippet needs --report ID or --project ID.');
  if (report !== undefined) return { report, ...(panels !== undefined && { panels: panels.split(',') }) };
  return { project: project!, ...(panel !== undefined && { panel: panelOf(panel) }) };
}

function panelOf(text: string): object {
  try {
    const panel = JSON.parse(text) as unknown;
    if (typeof panel === 'object' && panel !== null && 'kind' in panel && 'spec' in panel) return panel;
  } catch {
    // Said below.
  }
  throw new UsageError(`--panel must be JSON with kind and spec, such as {"kind":"line-plot","spec":{"y":"train/loss"}}, not '${text}'.`);
}

function heightOf(text: string): number {
  const height = Number(text);
  if (!Number.isInteger(height) || height < 80 || height > 4000)
    throw new UsageError(`--height must be a whole number from 80 to 4000, not '${text}'.`);
  return height;
}

function formOf(text: string): FrameForm {
  const form = frameForms.find((name) => name === text);
  if (!form) throw new UsageError(`--form must be one of ${[...frameForms, ...panelOnly].join(', ')}, not '${text}'.`);
  return form;
}
