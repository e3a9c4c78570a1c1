import { RunfolioError } from '../../model/index.js';
import type { Block, BlockBody } from '../document/block.js';
import { ownContent, placedBlocks } from '../document/blockTree.js';
import { readReport } from '../document/readReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { assignIds } from '../text/blockIds.js';
import { readBlocks } from './blocks/wandbBlock.js';
import { Fields, isObject } from './fields.js';
import { ImportContext, type WandbImportOptions, type WandbProject } from './importContext.js';
import type { MappingList } from './mapping.js';
import { readViewspec } from './viewspec.js';

/** A report of W&B as one of ours. */
export interface ImportedReport {
  report: ReportDocument;
  /** What became of its parts. */
  mapping: MappingList;
  /** Projects that it names. */
  projects: readonly WandbProject[];
}

/** Version of the spec that this reads. */
const specVersion = 5;

const widths = { readable: 'readable', fixed: 'wide', fluid: 'full' } as const;

/**
 * A report from W&B’s JSON: a spec, a viewspec (also a draft), or an answer of its API around one, as text or parsed. What has no counterpart stays as a labelled placeholder with
 * its JSON; the list says what became of each part. Throws `bad-input` naming the place of what is no such report, `unsupported-version` for other versions of the spec, and
 * `too-large`.
 */
export function importWandbReport(json: unknown, options: WandbImportOptions = {}): ImportedReport {
  const { spec: raw, around } = readViewspec(json);
  const spec = new Fields(raw).quiet('panelSettings');
  const blocks = spec.list('blocks');
  if (!blocks)
    throw new RunfolioError('bad-input', 'This is no W&B report: it has no blocks.', { hint: 'Workspaces are imported as saved views.' });
  checkVersion(raw['version']);
  spec.number('version');
  const context = new ImportContext(options);
  const bodies = readBlocks(blocks, ['blocks'], context, homeOf(around));
  const notes: string[] = [];
  const report: ReportDocument = {
    ...emptyReport((around.words('displayName') ?? '').slice(0, 500)),
    ...headOf(spec, around),
    ...widthOf(spec, context, notes),
    blocks: withIds(bodies),
    panels: context.panels,
    runSets: context.runSets,
    ...keptOf(spec, around),
  };
  context.mapping.arrived({ path: [], what: 'Report', became: 'report', notes, fields: spec });
  // Looks at all of it, so that nothing is made that could not be opened again.
  return { report: readReport(report), mapping: context.mapping.items, projects: context.projects };
}

function checkVersion(version: unknown): void {
  if (version === undefined || version === specVersion) return;
  const hint = 'Open and save the report in W&B, which brings its spec to the newest version.';
  const message = `version: this is a W&B report of spec version ${JSON.stringify(version)}; ${specVersion} is the one that is known.`;
  throw new RunfolioError('unsupported-version', message, { hint });
}

/** The project of the view, for run sets that name none. */
export function homeOf(around: Fields): WandbProject {
  const project = around.inner('project');
  const [name, entity] = [project.words('name'), project.words('entityName')];
  return { name: name ?? 'unknown', entity: entity ?? '' };
}

function headOf(spec: Fields, around: Fields): Partial<ReportDocument> {
  const description = around.words('description');
  const authors = (spec.list('authors') ?? []).map(authorOf);
  if (authors.includes(undefined)) spec.giveBack('authors');
  const named = authors.flatMap((author) => author ?? []);
  return {
    ...(description !== undefined && { description }),
    ...(named.length > 0 && { authors: named }),
  };
}

/** The width of the page; wider where panels stand more than two side by side, which would be too narrow to be read. */
function widthOf(spec: Fields, { panels }: ImportContext, notes: string[]): Pick<ReportDocument, 'width'> {
  const width = spec.choice('width', ['readable', 'fixed', 'fluid']);
  const isNarrow = width !== 'fixed' && width !== 'fluid' && Object.values(panels).some(({ layout }) => layout.w < 6);
  if (isNarrow) notes.push('The page is wide, for panels that stand more than two side by side.');
  if (isNarrow) return { width: 'wide' };
  return width ? { width: widths[width] } : {};
}

function authorOf(json: unknown): string | undefined {
  if (typeof json === 'string') return json;
  if (!isObject(json)) return undefined;
  const author = new Fields(json);
  return author.words('name') ?? author.words('username');
}

/** What of the spec and the view around it has no place of its own. */
function keptOf(spec: Fields, around: Fields): { wandb?: object } {
  spec.usual({ panelSettings: {}, discussionThreads: [] });
  const [ofSpec, ofView] = [spec.rest(), around.rest()];
  return ofSpec || ofView ? { wandb: { ...(ofSpec && { spec: ofSpec }), ...(ofView && { view: ofView }) } } : {};
}

/** Gives the blocks the ids that their text form gives them, so that it need not say them. */
function withIds(bodies: readonly BlockBody[]): Block[] {
  const blocks = bodies.map((body): Block => ({ ...body, id: '' }));
  const all = [...placedBlocks(blocks)].map(({ block }) => block);
  const ids = assignIds(
    all.map((block) => ({ content: ownContent(block) })),
    [],
  );
  for (const [i, block] of all.entries()) block.id = ids[i]!;
  return blocks;
}
