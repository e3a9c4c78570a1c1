import type { SnapshotSummary } from '../../client/index.js';
import type { DefinedPanel, ExportItem } from '../../panels/index.js';
import { fileName } from '../../panels/inner.js';
import { textsOf } from '../../texts/index.js';
import type { DataParts, StaticViewer } from '../snapshot/index.js';
import type { ExportContext } from './exportContext.js';
import { exportTexts } from './exportTexts.js';

/** How a host lets reports be frozen. */
export interface FreezeOptions {
  /** Those of the panels. */
  kinds: readonly DefinedPanel[];
  /** Gives the code of the page that stands in an HTML file (`viewer.json` of the package's page); without it there are no such files. */
  loadViewer?: ((options: { signal: AbortSignal }) => Promise<StaticViewer>) | undefined;
  /** Gives the data of projects, and what answers from them in a page; without it there are no files that hold their data. */
  loadData?: ((projects: readonly string[], options: { signal: AbortSignal }) => Promise<DataParts>) | undefined;
  /** Stores a packed snapshot; without it there are none. */
  store?: ((packed: Uint8Array<ArrayBuffer>, options: { signal: AbortSignal }) => Promise<SnapshotSummary>) | undefined;
  /** Called with what was stored. */
  onStored?: ((stored: SnapshotSummary) => void) | undefined;
}

/** Ways in which a report is kept as it shows itself now. */
export function frozenExports(context: ExportContext, options: FreezeOptions): ExportItem[] {
  return [
    ...(options.loadViewer ? [htmlExport(context, options)] : []),
    ...(options.loadViewer && options.loadData ? [dataExport(context, options)] : []),
    ...(options.store ? [snapshotExport(context, options)] : []),
  ];
}

function htmlExport(context: ExportContext, { kinds, loadViewer }: FreezeOptions): ExportItem {
  const t = textsOf(exportTexts, context.locale);
  return {
    id: 'html',
    title: t('html'),
    about: t('htmlAbout'),
    run: async ({ signal }) => {
      const viewer = await loadViewer?.({ signal });
      if (!viewer) return undefined;
      const { buildStaticReport } = await import('../snapshot/index.js');
      const html = await buildStaticReport(await recorded(context, kinds, signal), viewer, { signal });
      return { name: `${fileName(context.report.title)}.html`, content: new Blob([html], { type: 'text/html' }) };
    },
  };
}

function dataExport(context: ExportContext, { kinds, loadViewer, loadData }: FreezeOptions): ExportItem {
  const t = textsOf(exportTexts, context.locale);
  return {
    id: 'html-data',
    title: t('htmlData'),
    about: t('htmlDataAbout'),
    run: async ({ signal }) => {
      const viewer = await loadViewer?.({ signal });
      const projects = [...new Set(Object.values(context.report.runSets).map(({ project }) => project))];
      const data = await loadData?.(projects, { signal });
      if (!viewer || !data) return undefined;
      const { buildStaticReport } = await import('../snapshot/index.js');
      const html = await buildStaticReport(await recorded(context, kinds, signal), viewer, { data, signal });
      return { name: `${fileName(context.report.title)}.html`, content: new Blob([html], { type: 'text/html' }) };
    },
  };
}

function snapshotExport(context: ExportContext, { kinds, store, onStored }: FreezeOptions): ExportItem {
  const t = textsOf(exportTexts, context.locale);
  return {
    id: 'snapshot',
    title: t('freeze'),
    about: t('freezeAbout'),
    run: async ({ signal }) => {
      const { packSnapshot } = await import('../snapshot/index.js');
      const packed = await packSnapshot(await recorded(context, kinds, signal));
      const stored = await store?.(packed, { signal });
      if (stored) onStored?.(stored);
      return undefined;
    },
  };
}

async function recorded({ report, engine, loadAsset }: ExportContext, kinds: readonly DefinedPanel[], signal: AbortSignal) {
  const { recordSnapshot } = await import('../snapshot/index.js');
  return (await recordSnapshot(report, engine, { kinds, frozenAt: Date.now(), loadAsset }, signal)).snapshot;
}
