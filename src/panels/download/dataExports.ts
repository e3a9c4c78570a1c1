import type { QueryEngine } from '../../engine/index.js';
import { nonFiniteReplacer, type Plan } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { AskPlan, DataTable } from './dataTable.js';
import { drawnTable } from './drawnTable.js';
import type { ExportItem } from './exportItem.js';
import { fileName } from './fileName.js';
import { fullTables } from './fullTables.js';
import type { PanelData } from './panelData.js';
import { panelProvenance } from './panelProvenance.js';
import { downloadTexts } from './texts.js';
import { writeCsv } from './writeCsv.js';

/** A group of files that hold the same. */
export interface DataExports {
  id: string;
  title: string;
  about: string;
  items: ExportItem[];
}

/** What stands behind a panel as files: what is drawn, all of its data, its spec, and where it comes from. Nothing is asked before one of them is made. */
export function dataExports(data: PanelData, engine: Pick<QueryEngine, 'run' | 'explain'>, locale?: Locale): DataExports[] {
  const ask =
    (signal: AbortSignal): AskPlan =>
    (plan: Plan) =>
      engine.run(plan, { signal, priority: 'background' });
  const name = fileName(data.title);
  const tables = [drawnTable(data, locale), ...fullTables(data.answers, data.catalog, locale)];
  return [...tables.map((table) => tableExports(table, name, ask, locale)), recordExports(data, name, engine, locale)];
}

function tableExports(table: DataTable, panel: string, ask: (signal: AbortSignal) => AskPlan, locale: Locale | undefined): DataExports {
  const t = textsOf(downloadTexts, locale);
  const { id, title, about, chunks } = table;
  const item = (format: 'CSV' | 'Arrow', write: typeof writeCsv): ExportItem => ({
    id: `${id}-${format}`,
    title: format,
    about: t('of', { what: title, how: about }),
    run: async ({ signal }) => ({ name: `${panel}.${id}.${format.toLowerCase()}`, content: await write(chunks(ask(signal)), signal) }),
  });
  return { id, title, about, items: [item('CSV', writeCsv), item('Arrow', writeArrowLater)] };
}

/** What writes Arrow comes with the first file. */
async function writeArrowLater(...given: Parameters<typeof writeCsv>): Promise<Blob> {
  const { writeArrow } = await import('./writeArrow.js');
  return writeArrow(...given);
}

function recordExports(
  data: PanelData,
  name: string,
  engine: Pick<QueryEngine, 'run' | 'explain'>,
  locale: Locale | undefined,
): DataExports {
  const t = textsOf(downloadTexts, locale);
  const { document: panel, runs: runSet } = data;
  const json = (value: unknown): Blob => new Blob([JSON.stringify(value, nonFiniteReplacer, 2)], { type: 'application/json' });
  return {
    id: 'records',
    title: t('howMade'),
    about: t('howMadeAbout'),
    items: [
      {
        id: 'spec',
        title: t('spec'),
        about: t('specAbout'),
        run: () => Promise.resolve({ name: `${name}.spec.json`, content: json({ panel, runSet }) }),
      },
      {
        id: 'provenance',
        title: t('provenance'),
        about: t('provenanceAbout'),
        run: async ({ signal }) => ({
          name: `${name}.provenance.json`,
          content: json(await panelProvenance(data, engine, { signal })),
        }),
      },
    ],
  };
}
