import type { QueryEngine } from '../../src/engine/index.js';
import type { DefinedPanel, PanelDocument } from '../../src/panels/index.js';
import { emptyReport, type ReportDocument } from '../../src/report/plain.js';
import { secrets, telling } from './namedProject.js';

/** A report with a panel of each kind, with names in its title, over all runs of a project, and names wherever else a report has texts. */
export async function namedReport(
  engine: Pick<QueryEngine, 'catalog'>,
  project: string,
  kinds: readonly DefinedPanel[],
): Promise<ReportDocument> {
  const catalog = await engine.catalog(project, { signal: new AbortController().signal });
  const wholes = await Promise.all(kinds.map(async (kind) => (await kind.whole?.()) ?? kind));
  const panels = wholes.map((kind, i): PanelDocument => ({
    id: kind.kind,
    ...kind.create(catalog),
    title: `${kind.title} of ${telling(i % 8)}`,
    layout: { x: 0, y: 8 * i, w: 6, h: 8 },
  }));
  const set = { id: 'A', name: `Runs of ${secrets.person}`, project, sort: [], hidden: [], colors: {} };
  return {
    ...emptyReport(telling(1)),
    description: telling(2),
    authors: [secrets.person],
    blocks: [
      {
        id: 'text',
        type: 'paragraph',
        text: [
          { type: 'text', text: telling(3) },
          { type: 'value', source: 'count of A' },
          { type: 'image', src: 'asset:plan.txt', alt: secrets.mail },
        ],
      },
      { id: 'image', type: 'image', src: 'asset:aa.svg', alt: secrets.mail },
      { id: 'grid', type: 'panel-grid', runSets: ['A'], panels: panels.map(({ id }) => id) },
      { id: 'runs', type: 'run-table', runSet: 'A' },
    ] as ReportDocument['blocks'],
    panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
    runSets: { A: set },
  };
}
