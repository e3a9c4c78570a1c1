import { lineDash, type ChartLine, type ChartLines, type LinePoints } from '../../charts/index.js';
import type { Frame, RunSet, SeriesLine } from '../../model/index.js';
import { greyedColor, type PaletteTheme } from '../../theme/index.js';
import type { PaperLook } from '../figure/paper.js';
import { colorOf, paperLook } from './lineLook.js';

const empty = new Float64Array();
const noMarks = { line: new Uint32Array(), x: empty, kind: new Uint8Array(), count: new Uint32Array() };

/** What decides how lines look. */
export interface LineStyle {
  metrics: readonly string[];
  runs: RunSet;
  theme: PaletteTheme;
  /** Indices of runs; lines of others are greyed, and those of groups that have none of them. */
  selected?: ReadonlySet<number> | undefined;
  paper?: PaperLook | undefined;
  /** What the line of a run or group is called. */
  nameOf: (line: SeriesLine) => string;
}

/** The lines of a series frame with their colours and names; `original` holds the same lines unsmoothed. */
export function chartLines(
  frame: Frame,
  original: Frame | undefined,
  { metrics, runs, theme, selected, paper, nameOf }: LineStyle,
): ChartLines {
  const order = [...new Set((frame.series?.lines ?? []).map(({ runId }) => runId))];
  const raws = original && new Map(pointsOf(original).map(({ line, points }) => [idOf(line), points]));
  const lines = pointsOf(frame).map(({ line, points }): ChartLine => ({
    id: idOf(line),
    group: line.runId,
    name: metrics.length > 1 ? `${nameOf(line)} · ${line.metric}` : nameOf(line),
    ...(paper?.lines
      ? paperLook(paper.lines, order.indexOf(line.runId), metrics.indexOf(line.metric), metrics.length)
      : { color: colorOf(line, runs, theme), dash: lineDash(metrics.indexOf(line.metric)) }),
    points,
    raw: raws?.get(idOf(line)),
    ...groupOf(frame, line),
    greyed: selected && !isSelected(line, selected) ? greyedColor(theme) : undefined,
  }));
  return { lines, ...columnsOf(frame), marks: frame.series?.marks ?? noMarks };
}

/** What the frame says of a group beside its centre. */
function groupOf({ columns }: Frame, { start, end }: SeriesLine): Pick<ChartLine, 'band' | 'n'> {
  const { x, low, high, n } = columns;
  const count = n instanceof Uint32Array ? { n: n.subarray(start, end) } : {};
  if (!(x instanceof Float64Array && low instanceof Float64Array && high instanceof Float64Array)) return count;
  return { ...count, band: { x: x.subarray(start, end), low: low.subarray(start, end), high: high.subarray(start, end) } };
}

/** Whether a run is selected, or any of a group. */
export function isSelected({ run, group }: SeriesLine, selected: ReadonlySet<number>): boolean {
  return group ? group.runs.some((one) => selected.has(one)) : selected.has(run);
}

function idOf({ runId, metric }: SeriesLine): string {
  return `${runId}:${metric}`;
}

function pointsOf(frame: Frame): { line: SeriesLine; points: LinePoints }[] {
  const columns = columnsOf(frame);
  return (frame.series?.lines ?? []).map((line) => ({
    line,
    points: { ...columns, start: line.start, end: line.end, columns: isReduced(frame, line) },
  }));
}

/** Whether M4 dropped points of the line: fewer rows than points in view, even with the two points beyond the edges. */
function isReduced({ fidelity }: Frame, { start, end, inView }: SeriesLine): boolean {
  return fidelity.kind === 'm4' && end - start < inView;
}

function columnsOf({ columns: { x, y } }: Frame): { x: Float64Array; y: Float64Array } {
  return { x: x instanceof Float64Array ? x : empty, y: y instanceof Float64Array ? y : empty };
}
