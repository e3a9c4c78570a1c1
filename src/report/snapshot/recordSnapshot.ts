import {
  libraryVersion,
  partPlan,
  snapshotFormat,
  snapshotVersion,
  type QueryEngine,
  type RecordedAnswer,
  type RecordedFile,
  type Snapshot,
} from '../../engine/index.js';
import { canonicalJson, isAbort, mediaType, type Catalog, type Frame, type Plan } from '../../model/index.js';
import type { DefinedPanel } from '../../panels/index.js';
import type { ReportDocument } from '../document/report.js';
import { saveReport } from '../document/saveReport.js';
import type { LoadAsset } from '../viewer/viewerContext.js';
import { assetNames } from './assetNames.js';
import type { AskedPlan, PlanningContext } from './panelPlans.js';
import { recordedRows, reportPlans } from './reportPlans.js';
import { roundedAverages } from './roundedAverages.js';
import { namedBy, withoutFiles } from './withoutFiles.js';

export interface RecordOptions {
  /** Those of the panels. */
  kinds: readonly DefinedPanel[];
  /** Milliseconds since 1970, as which the snapshot says when it was made. */
  frozenAt: number;
  /** Points per line at most, of which M4 draws every zoom; `all` keeps them all. Default 2,000. */
  points?: number | 'all' | undefined;
  /** Gives the files that are stored with the report. Without it they are left out. */
  loadAsset?: LoadAsset | undefined;
  /** Called with how much is recorded, 0 to 1. */
  onProgress?: ((done: number) => void) | undefined;
}

/** A snapshot, and what of the report could not be recorded. */
export interface Recorded {
  snapshot: Snapshot;
  /** A sentence each. */
  problems: string[];
}

/** Most bytes of media files that go into a snapshot; those beyond are left out, which is a problem. */
const mostFileBytes = 24 * 1024 * 1024;

/** Asks an engine everything that a report shows, and keeps the answers. What fails is left out, and said. */
export async function recordSnapshot(
  report: ReportDocument,
  engine: Pick<QueryEngine, 'catalog' | 'run' | 'file'>,
  options: RecordOptions,
  signal: AbortSignal,
): Promise<Recorded> {
  const problems: string[] = [];
  const { kinds, frozenAt, points = 2000 } = options;
  const catalogs = await catalogsOf(report, engine, problems, signal);
  const needed = await reportPlans({ report, catalogs, kinds });
  const plans = recordedPlans(needed, points);
  const recorder = new Recorder(engine, points, problems, signal);
  for (const [i, asked] of plans.entries()) {
    await recorder.record(asked);
    options.onProgress?.((i + 1) / plans.length);
  }
  const files = [...(await recorder.files()), ...(await assetFiles(report, options.loadAsset, problems, signal))];
  const snapshot: Snapshot = {
    format: snapshotFormat,
    version: snapshotVersion,
    runfolio: libraryVersion,
    frozenAt,
    points: points === 'all' ? null : points,
    document: JSON.parse(saveReport(report)) as unknown,
    catalogs: Object.fromEntries(await neededCatalogs({ report, catalogs, kinds }, needed)),
    answers: recorder.answers,
    files,
  };
  return { snapshot, problems };
}

type Recording = Pick<QueryEngine, 'catalog' | 'run' | 'file'>;

/** Collects answers, and the files that they name. */
class Recorder {
  readonly answers: RecordedAnswer[] = [];
  readonly #engine: Recording;
  readonly #points: number | 'all';
  readonly #problems: string[];
  readonly #signal: AbortSignal;
  /** By project, paths of media files. */
  readonly #media = new Map<string, Set<string>>();

  constructor(engine: Recording, points: number | 'all', problems: string[], signal: AbortSignal) {
    this.#engine = engine;
    this.#points = points;
    this.#problems = problems;
    this.#signal = signal;
  }

  async record({ of, plan }: Asked): Promise<void> {
    const { key, plan: checked, viewport } = partPlan(plan);
    const frame = await attempt(this.#engine.run(checked, { signal: this.#signal, priority: 'background' }), this.#problems);
    if (!frame) return;
    this.answers.push({ key, kind: checked.kind, viewport, of, ...this.#answerTo(checked, frame) });
    const paths = frame.columns['file'];
    if (checked.kind !== 'media.page' || !Array.isArray(paths)) return;
    const known = this.#media.get(checked.runs.project) ?? new Set();
    for (const path of paths) if (typeof path === 'string') known.add(path);
    this.#media.set(checked.runs.project, known);
  }

  #answerTo(plan: Plan, frame: Frame): Pick<RecordedAnswer, 'frame' | 'plan' | 'weight'> {
    if (plan.kind === 'runs.columns') return { frame, plan };
    if (plan.kind !== 'series' || plan.pipeline.length === 0) return { frame };
    const [step, ...more] = plan.pipeline;
    const average = more.length === 0 && step?.do === 'smooth' && step.method === 'ema' && step.weight > 0 && { weight: step.weight };
    return { frame: this.#points === 'all' ? frame : roundedAverages(frame, this.#points), ...average };
  }

  async files(): Promise<RecordedFile[]> {
    const files: RecordedFile[] = [];
    let room = mostFileBytes;
    for (const [project, paths] of this.#media) {
      for (const name of paths) {
        if (room <= 0) {
          this.#problems.push(`Media files beyond ${mostFileBytes >> 20} MB were left out.`);
          return files;
        }
        const blob = await attempt(this.#engine.file?.(project, name, { signal: this.#signal }), this.#problems);
        if (!blob) continue;
        files.push({ project, name, type: blob.type || mediaType(name), bytes: new Uint8Array(await blob.arrayBuffer()) });
        room -= blob.size;
      }
    }
    return files;
  }
}

/** A plan, and all who ask it. */
interface Asked {
  plan: Plan;
  of: string[];
}

/** The plans as they are recorded, each once: lines at the recorded resolution, pages from their first row on. */
function recordedPlans(plans: readonly AskedPlan[], points: number | 'all'): Asked[] {
  const pixels = points === 'all' ? 100_000 : Math.max(1, Math.floor(points / 4));
  const unique = new Map<string, Asked>();
  for (const { of, plan: asked } of plans) {
    const plan = atResolution(asked, pixels);
    const { key, viewport } = partPlan(plan);
    const id = `${key} ${JSON.stringify(viewport)}`;
    const known = unique.get(id);
    if (!known) unique.set(id, { plan, of: [of] });
    else if (!known.of.includes(of)) known.of.push(of);
  }
  return [...unique.values()];
}

function atResolution(plan: Plan, pixels: number): Plan {
  if (plan.kind === 'series') return { ...plan, viewport: { pixels, yScale: plan.viewport.yScale } };
  if (plan.kind !== 'table.page' && plan.kind !== 'table.groups') return plan;
  return { ...plan, offset: 0, limit: Math.max(plan.limit, recordedRows) };
}

/** Of what projects hold what the plans name, as long as a report that knows no more asks the same; else all of it. */
async function neededCatalogs(context: PlanningContext, asked: readonly AskedPlan[]): Promise<Map<string, Catalog>> {
  const plans = asked.map(({ plan }) => plan);
  const bare = new Map([...context.catalogs].map(([id, catalog]) => [id, withoutFiles(catalog)]));
  const needed = new Map([...bare].map(([id, catalog]) => [id, namedBy(plans, catalog)]));
  const again = await reportPlans({ ...context, catalogs: needed });
  return canonicalJson(again) === canonicalJson(asked) ? needed : bare;
}

async function catalogsOf(
  report: ReportDocument,
  engine: Recording,
  problems: string[],
  signal: AbortSignal,
): Promise<Map<string, Catalog>> {
  const projects = new Set(Object.values(report.runSets).map(({ project }) => project));
  const found = new Map<string, Catalog>();
  for (const project of projects) {
    const catalog = await attempt(engine.catalog(project, { signal }), problems);
    if (catalog) found.set(project, catalog);
  }
  return found;
}

async function assetFiles(
  report: ReportDocument,
  loadAsset: LoadAsset | undefined,
  problems: string[],
  signal: AbortSignal,
): Promise<RecordedFile[]> {
  const files: RecordedFile[] = [];
  for (const name of loadAsset ? assetNames(report.blocks) : []) {
    const blob = await attempt(loadAsset?.(name, { signal }), problems);
    if (blob) files.push({ name, type: blob.type, bytes: new Uint8Array(await blob.arrayBuffer()) });
  }
  return files;
}

/** What comes of a call; undefined where it fails, whose reason is noted. Aborts pass through. */
async function attempt<T>(call: Promise<T> | undefined, problems: string[]): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isAbort(error)) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (!problems.includes(message)) problems.push(message);
    return undefined;
  }
}
