import { defaultColumns } from '../../dashboard/index.js';
import type { QueryEngine } from '../../engine/index.js';
import { isAbort, unitedRuns, type Catalog, type PanelDocument, type RunSet } from '../../model/index.js';
import type { Block, PanelGrid } from '../document/block.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { evaluateValue } from '../values/evaluateValue.js';
import { inlineValues } from '../values/inlineValues.js';
import { noValue } from '../values/readValue.js';
import { valueText } from '../values/valueText.js';
import { gridParts } from '../viewer/gridParts.js';
import { isMath } from './isMath.js';
import type { LatexFile, LatexParts } from './latexParts.js';
import { runTable } from './runTable.js';
import { texImage, type ConvertImage } from './texImage.js';

/** Draws a panel with its runs as a PDF. */
export type FigureOf = (panel: PanelDocument, runs: RunSet, options: { signal: AbortSignal }) => Promise<{ pdf: Uint8Array }>;

export interface GatherOptions {
  engine: Pick<QueryEngine, 'catalog' | 'run'>;
  /** Without it the panels are named in the text. */
  figureOf?: FigureOf | undefined;
  /** Gives a file that is stored with the report; without it images are named in the text. */
  loadAsset?: ((name: string, options: { signal: AbortSignal }) => Promise<Blob>) | undefined;
  /** Makes a PNG of an image that LaTeX does not take; without it such images are named in the text. */
  convertImage?: ConvertImage | undefined;
  signal: AbortSignal;
}

/** Asks for everything that a report shows beside its text. What cannot be had is said in its place; aborting rejects. */
export async function gatherParts(
  report: ReportDocument,
  options: GatherOptions,
): Promise<{ parts: LatexParts; files: Map<string, Uint8Array> }> {
  const files = new Map<string, Uint8Array>();
  const blocks = [...placedBlocks(report.blocks)].map(({ block }) => block);
  const [values, tables, images, figures] = await Promise.all([
    gatherValues(report, options),
    gatherTables(blocks, report, options),
    gatherImages(blocks, files, options),
    gatherFigures(blocks, report, files, options),
  ]);
  return { parts: { values, tables, images, figures, isMath }, files };
}

/** The result, or why there is none as `failed` says it; giving up stays giving up. */
async function tried<T, F>(make: () => Promise<T>, failed: (because: string) => F): Promise<T | F> {
  try {
    return await make();
  } catch (error) {
    if (isAbort(error)) throw error;
    return failed(error instanceof Error ? error.message : String(error));
  }
}

async function gatherValues(report: ReportDocument, { engine, signal }: GatherOptions): Promise<LatexParts['values']> {
  const sources = [...new Set(inlineValues(report).map(({ source }) => source))];
  const texts = sources.map(async (source): Promise<[string, string]> => {
    const result = await tried(
      () => evaluateValue(source, report.runSets, engine, { signal }),
      (because) => ({ value: undefined, because }),
    );
    return [source, result.value === undefined ? noValue : valueText(result.value)];
  });
  return new Map(await Promise.all(texts));
}

async function gatherTables(
  blocks: readonly Block[],
  report: ReportDocument,
  { engine, signal }: GatherOptions,
): Promise<LatexParts['tables']> {
  const tables = blocks.flatMap((block) => (block.type === 'run-table' ? [block] : []));
  const found = tables.map(
    async ({ id, runSet, columns }): Promise<[string, Awaited<ReturnType<typeof runTable>> | { because: string }]> => {
      const set = Object.hasOwn(report.runSets, runSet) ? report.runSets[runSet] : undefined;
      if (!set) return [id, { because: `this report has no run set “${runSet}”.` }];
      const make = async () => {
        const catalog: Catalog = await engine.catalog(set.project, { signal });
        return runTable(set, columns ?? defaultColumns(catalog), engine, signal);
      };
      return [id, await tried(make, (because) => ({ because }))];
    },
  );
  return new Map(await Promise.all(found));
}

async function gatherImages(
  blocks: readonly Block[],
  files: Map<string, Uint8Array>,
  options: GatherOptions,
): Promise<LatexParts['images']> {
  const sources = new Set(blocks.flatMap((block) => (block.type === 'image' && block.src.startsWith('asset:') ? [block.src] : [])));
  const images = new Map<string, LatexFile>();
  const { loadAsset, signal, convertImage } = options;
  for (const src of sources) {
    const name = src.slice('asset:'.length);
    if (!loadAsset) {
      images.set(src, { because: `the file ${name} is stored with the report, and was not at hand.` });
      continue;
    }
    const failed = (because: string): { because: string } => ({ because });
    const made = await tried(async () => texImage(await loadAsset(name, { signal }), convertImage), failed);
    if ('because' in made) images.set(src, made);
    else images.set(src, { file: keep(files, `figures/image-${images.size + 1}.${made.ending}`, made.bytes) });
  }
  return images;
}

function keep(files: Map<string, Uint8Array>, path: string, bytes: Uint8Array): string {
  files.set(path, bytes);
  return path;
}

/** Panel after panel: each is drawn on the page, which should stay responsive. */
async function gatherFigures(
  blocks: readonly Block[],
  report: ReportDocument,
  files: Map<string, Uint8Array>,
  { figureOf, signal }: GatherOptions,
): Promise<LatexParts['figures']> {
  const figures = new Map<string, Map<string, LatexFile>>();
  for (const grid of blocks) {
    if (grid.type !== 'panel-grid') continue;
    const found = new Map<string, LatexFile>();
    figures.set(grid.id, found);
    const { panels } = gridParts(grid, report);
    const runs = drawnSet(grid, report);
    for (const panel of panels) {
      if (!figureOf) found.set(panel.id, { because: 'panels are not drawn where this file was made.' });
      else if (!runs) found.set(panel.id, { because: 'there are no runs to draw.' });
      else {
        const made = await tried(
          () => figureOf(panel, runs, { signal }),
          (because) => ({ because }),
        );
        const path = `figures/figure-${files.size + 1}.pdf`;
        found.set(panel.id, 'because' in made ? made : { file: keep(files, path, made.pdf) });
      }
    }
  }
  return figures;
}

/** The runs that a grid draws first: those of its first project. */
function drawnSet(grid: PanelGrid, report: ReportDocument): RunSet | undefined {
  const hidden = new Set(grid.hiddenRunSets);
  const sets = gridParts(grid, report).sets.filter(({ id }) => !hidden.has(id));
  const drawn = sets.filter(({ project }) => project === sets[0]?.project);
  return drawn.length === 0 ? undefined : unitedRuns(drawn);
}
