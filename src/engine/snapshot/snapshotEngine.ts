import { RunfolioError, type Catalog, type Frame, type Plan, type SeriesPlan } from '../../model/index.js';
import type { CallOptions, ProjectSummary, QueryEngine } from '../queryEngine.js';
import { searchKeys } from '../searchKeys.js';
import { partPlan, type PartedPlan, type RecordedViewport } from './recordedKey.js';
import { recordedLines } from './recordedLines.js';
import { recordedPage } from './recordedPage.js';
import { recordedSelection } from './recordedSelection.js';
import type { RecordedAnswer, Snapshot } from './snapshot.js';

/** An engine that answers from what a snapshot recorded: lines at the recorded resolution, pages within what was recorded. It asks nobody, and never changes. */
export function createSnapshotEngine(snapshot: Snapshot): QueryEngine {
  return new SnapshotEngine(snapshot);
}

class SnapshotEngine implements QueryEngine {
  readonly #snapshot: Snapshot;
  readonly #answers = new Map<string, RecordedAnswer[]>();
  readonly #ended = new AbortController();

  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    for (const answer of snapshot.answers) {
      const others = this.#answers.get(answer.key);
      if (others) others.push(answer);
      else this.#answers.set(answer.key, [answer]);
    }
  }

  async projects(): Promise<ProjectSummary[]> {
    return Object.entries(this.#snapshot.catalogs).map(([id, { project, runs }]) => ({ id, name: project.name, runs }));
  }

  async catalog(project: string): Promise<Catalog> {
    this.#ended.signal.throwIfAborted();
    const { catalogs } = this.#snapshot;
    const found = Object.hasOwn(catalogs, project) ? catalogs[project] : undefined;
    if (!found) throw new RunfolioError('unknown-project', `The snapshot holds nothing of the project ${JSON.stringify(project)}.`);
    // Bytes leave out what is undefined.
    return { ...found, artifacts: found.artifacts, logs: found.logs };
  }

  async run(plan: Plan, { signal }: CallOptions): Promise<Frame> {
    signal.throwIfAborted();
    this.#ended.signal.throwIfAborted();
    const parted = partPlan(plan);
    if (parted.plan.kind === 'keys.search') return searchKeys(parted.plan, await this.catalog(parted.plan.project));
    const recorded = this.#answers.get(parted.key);
    const frame = recorded ? this.#answered(recorded, parted) : this.#selected(parted.plan);
    if (!frame) throw notRecorded(parted.plan);
    return frame;
  }

  async file(project: string, path: string, { signal }: CallOptions): Promise<Blob> {
    signal.throwIfAborted();
    const found = this.#snapshot.files.find((file) => file.project === project && file.name === path);
    if (!found) throw new RunfolioError('missing-file', `The snapshot does not hold the file ${path}.`);
    return new Blob([found.bytes as Uint8Array<ArrayBuffer>], { type: found.type });
  }

  async explain(): Promise<{ sql: string; params: unknown[] }> {
    throw new RunfolioError('not-found', 'A snapshot holds answers, and not the SQL behind them.');
  }

  subscribe(): () => void {
    return () => {};
  }

  async dispose(): Promise<void> {
    this.#ended.abort(new RunfolioError('engine-died', 'The engine was shut down.'));
  }

  /** Which runs a brush selects is worked out here, and all points of lines are those of a drawing that has them all; nothing else is. */
  #selected(plan: Plan): Frame | undefined {
    if (plan.kind === 'series' && plan.viewport.points === 'all') return this.#everyPoint(plan);
    return plan.kind === 'runs.columns' ? recordedSelection(plan, this.#snapshot.answers) : undefined;
  }

  #everyPoint(plan: SeriesPlan): Frame | undefined {
    const drawings = (['linear', 'log'] as const).flatMap((yScale) => {
      const { key } = partPlan({ ...plan, viewport: { pixels: 1, yScale } });
      return this.#answers.get(key) ?? [];
    });
    const hasAll = ({ frame }: RecordedAnswer): boolean =>
      frame.fidelity.kind !== 'm4' && frame.series?.lines.every(({ start, end, points }) => end - start === points) === true;
    return drawings.find(hasAll)?.frame;
  }

  #answered(recorded: readonly RecordedAnswer[], { plan, viewport }: PartedPlan): Frame | undefined {
    const answer = nearest(recorded, viewport);
    switch (plan.kind) {
      case 'series':
        if (plan.viewport.points === 'all') return answer?.frame;
        return answer && recordedLines(answer.frame, plan.viewport, this.#snapshot.points);
      case 'runs.page':
      case 'table.page':
      case 'table.groups':
        for (const one of recorded) {
          const page = recordedPage(one, viewport);
          if (page) return page;
        }
        return undefined;
      default:
        return answer?.frame;
    }
  }
}

/** Of answers to one question for drawings of several sizes, that for the size which is most like the one asked for. */
function nearest(recorded: readonly RecordedAnswer[], { pixels = 1, limit = 1 }: RecordedViewport): RecordedAnswer | undefined {
  const distance = ({ viewport }: RecordedAnswer): number =>
    100 * Math.abs(Math.log((1 + (viewport.limit ?? limit)) / (1 + limit))) +
    Math.abs(Math.log((1 + (viewport.pixels ?? pixels)) / (1 + pixels)));
  return recorded.toSorted((a, b) => distance(a) - distance(b))[0];
}

function notRecorded({ kind }: Plan): RunfolioError {
  const hint = 'A snapshot answers what its report shows. Ask more of the live report.';
  return new RunfolioError('not-found', `This was not recorded when the report was frozen (${kind}).`, { hint });
}
