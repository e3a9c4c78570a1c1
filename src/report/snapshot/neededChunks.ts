import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import type { StaticViewer } from './staticViewer.js';

/** What answers from data that are part of the file. */
const dataModule = 'demo-server/static/dataEngine.ts';

/** The chunks of the viewer that a report needs, each after those that it imports. */
export function neededChunks({ entry, chunks }: StaticViewer, report: ReportDocument, hasData = false): string[] {
  const modules = neededModules(report);
  if (hasData) modules.add(dataModule);
  const order = new Set<string>();
  const visiting = new Set<string>();
  const add = (name: string, wanted: (module: string) => boolean): void => {
    const chunk = chunks[name];
    if (!chunk || visiting.has(name)) return;
    visiting.add(name);
    for (const imported of chunk.imports) add(imported, wanted);
    order.add(name);
    for (const asked of chunk.dynamicImports) if (wanted(chunks[asked]?.module ?? '')) add(asked, () => true);
  };
  add(entry, (module) => modules.has(module));
  return [...order];
}

/** Modules that are loaded when they are needed, and that this report does. */
function neededModules(report: ReportDocument): Set<string> {
  const kinds = new Set(Object.values(report.panels).map(({ kind }) => kind));
  const text = JSON.stringify(report.blocks);
  const hasCode = [...placedBlocks(report.blocks)].some(({ block }) => block.type === 'code') || text.includes('"type":"code"');
  return new Set([
    ...[...kinds].map((kind) => `src/panels/${folderOf(kind)}/kind.tsx`),
    ...(hasCode ? ['src/report/viewer/highlightCode.ts'] : []),
    ...(text.includes('"math"') || text.includes('"type":"math') ? ['src/report/viewer/renderMath.ts'] : []),
  ]);
}

/** The folder of a kind: `scatter-3d` is in `scatter3d`. */
function folderOf(kind: string): string {
  return kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
