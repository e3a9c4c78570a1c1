import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import type { StaticViewer } from './staticViewer.js';

/** What answers from data that are part of the file. */
const dataModule = 'demo-server/static/dataEngine.ts';

/** The chunks of the viewer that a report needs, each after those that it imports. */
export function neededChunks({ entry, chunks }: StaticViewer, report: ReportDocument, hasData = false): string[] {
  const isNeeded = neededModules(report, hasData);
  const order = new Set<string>();
  const visiting = new Set<string>();
  const add = (name: string): void => {
    const chunk = chunks[name];
    if (!chunk || visiting.has(name)) return;
    visiting.add(name);
    for (const imported of chunk.imports) add(imported);
    order.add(name);
    for (const asked of chunk.dynamicImports) if (isNeeded(chunks[asked]?.module ?? '')) add(asked);
  };
  add(entry);
  return [...order];
}

/** Modules that are asked for by what no reader of a file comes to: settings, comments, the list of runs beside a dashboard, other languages, and what asks a server. */
const unreached =
  /^src\/(?:report\/(?:comments|workspace|editor)\/|dashboard\/RunsDrawer|languages\/|engine\/(?:http|tokens)\/|panels\/(?:PanelTitleField|\w+\/(?:\w+Settings|PointMarkers))\b)/;

/** Whether a module that is loaded when it is needed can be needed by a reader of this report: what draws its panels and its text, and what saves and prints them. */
function neededModules(report: ReportDocument, hasData: boolean): (module: string) => boolean {
  const kinds = new Set(Object.values(report.panels).map(({ kind }) => kind));
  const text = JSON.stringify(report.blocks);
  const hasCode = [...placedBlocks(report.blocks)].some(({ block }) => block.type === 'code') || text.includes('"type":"code"');
  const ownKinds = new Set([...kinds].map((kind) => `src/panels/${folderOf(kind)}/kind.tsx`));
  const hasMath = text.includes('"math"') || text.includes('"type":"math');
  return (module) => {
    if (/^src\/panels\/\w+\/kind\.tsx$/.test(module)) return ownKinds.has(module);
    if (module === 'src/report/viewer/highlightCode.ts') return hasCode;
    if (module === 'src/report/viewer/renderMath.ts') return hasMath;
    if (module === dataModule) return hasData;
    return !unreached.test(module);
  };
}

/** The folder of a kind: `scatter-3d` is in `scatter3d`. */
function folderOf(kind: string): string {
  return kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
