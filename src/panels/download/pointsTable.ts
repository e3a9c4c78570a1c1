import type { Frame, SeriesLine, SeriesPlan } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { Answer } from '../panelKind.js';
import type { AskPlan, DataChunk, DataColumn, DataTable } from './dataTable.js';
import { downloadTexts } from './texts.js';

/** Points that are asked for at a time, as far as runs can be parted. */
const chunkPoints = 500_000;

/** Every point of the lines that are drawn, as logged and, where the panel smooths, smoothed; undefined where it draws no lines, or where only some of them were recorded. */
export function pointsTable(answers: readonly Answer[], locale?: Locale): DataTable | undefined {
  const t = textsOf(downloadTexts, locale);
  const plans = answers.flatMap(({ plan }) => (plan.kind === 'series' ? [plan] : []));
  const [first] = plans;
  if (!first || answers.some(({ frame }) => frame.fidelity.kind === 'm4' && frame.fidelity.recorded !== undefined)) return undefined;
  const lines = answers.find(({ frame }) => frame.series)?.frame.series?.lines ?? [];
  const smoothed = plans.find(({ pipeline }) => pipeline.length > 0);
  const groups = runGroups(lines);
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  const runs = new Set(lines.map(({ runId }) => runId)).size;
  return {
    id: 'points',
    title: t('allPoints'),
    about: t(smoothed ? 'pointsSmoothed' : 'points', { points, count: runs }),
    chunks: (ask) => pointChunks({ raw: { ...first, pipeline: [] }, smoothed }, groups, ask),
  };
}

/** Ids of runs, together as many as have about `chunkPoints`. */
function runGroups(lines: readonly SeriesLine[]): string[][] {
  const groups: string[][] = [];
  let room = 0;
  for (const [id, points] of pointsOfRuns(lines)) {
    if (room < points || groups.length === 0) {
      groups.push([]);
      room = chunkPoints;
    }
    groups.at(-1)!.push(id);
    room -= points;
  }
  return groups;
}

function pointsOfRuns(lines: readonly SeriesLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { runId, points } of lines) counts.set(runId, (counts.get(runId) ?? 0) + points);
  return counts;
}

interface Plans {
  raw: SeriesPlan;
  smoothed: SeriesPlan | undefined;
}

async function* pointChunks({ raw, smoothed }: Plans, groups: readonly string[][], ask: AskPlan): AsyncGenerator<DataChunk> {
  // A chunk without rows has the names.
  if (groups.length === 0) yield pointChunk(raw.x, noPoints, smoothed && noPoints);
  for (const ids of groups) {
    // All at once is the question of the panel itself, which a snapshot knows too.
    const only = groups.length > 1 ? ids : undefined;
    const all = await ask(everyPoint(raw, only));
    yield pointChunk(raw.x, all, smoothed && (await ask(everyPoint(smoothed, only))));
  }
}

const noPoints: Frame = { columns: {}, rows: 0, fidelity: { kind: 'exact' }, notes: [], versions: {} };

function everyPoint(plan: SeriesPlan, only: string[] | undefined): SeriesPlan {
  return { ...plan, runs: only ? plan.runs.map((query) => ({ ...query, only })) : plan.runs, viewport: { pixels: 1, points: 'all' } };
}

const axisNames = { step: 'step', relative: 'seconds', wall: 'time' } as const;

function pointChunk(axis: SeriesPlan['x'], raw: Frame, smoothed: Frame | undefined): DataChunk {
  const lines = raw.series?.lines ?? [];
  const lineOf = new Int32Array(raw.rows);
  lines.forEach(({ start, end }, i) => lineOf.fill(i, start, end));
  const text = (name: string, of: (line: SeriesLine) => string): DataColumn => {
    const texts = lines.map(of);
    return { name, at: (row) => texts[lineOf[row]!] };
  };
  const [x, y] = [raw.columns['x'], raw.columns['y']] as Float64Array[];
  const smooth = smoothed?.columns['y'] as Float64Array | undefined;
  const columns: DataColumn[] = [
    text('run_id', ({ runId }) => runId),
    text('run', ({ name }) => name),
    text('metric', ({ metric }) => metric),
    { name: axisNames[axis], at: axis === 'wall' ? (row) => new Date(x![row]!) : (row) => x![row] },
    { name: 'value', at: (row) => y![row] },
    ...(smoothed ? [{ name: 'smoothed', at: (row: number) => smooth![row] }] : []),
  ];
  return { rows: raw.rows, columns };
}
