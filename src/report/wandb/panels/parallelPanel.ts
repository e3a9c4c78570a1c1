import type { ParallelAxis, ParallelCoordinatesSpec } from '../../../panels/index.js';
import { Fields } from '../fields.js';
import { spelledColumn } from '../runs/wandbColumn.js';
import type { ArrivedPanel } from './arrivedPanel.js';

/** Runs as lines over axes. */
export function readParallelPanel(config: Fields): ArrivedPanel {
  const notes: string[] = [];
  const columns = config.list('columns') ?? [];
  const read = columns.map((column) => axisOf(column));
  const axes = read.flatMap((axis) => axis ?? []);
  if (axes.length < columns.length) notes.push(`${columns.length - axes.length} of its axes have no counterpart.`);
  if (axes.length < columns.length) config.giveBack('columns');
  const last = axes.at(-1);
  const isColored = Array.isArray(config.json['customGradient']) && last !== undefined;
  if (isColored) notes.push('The colours of the last axis are those of the theme.');
  const spec: ParallelCoordinatesSpec = { axes, ...(isColored && { colorBy: last.column }), curves: false };
  return { kind: 'parallel-coordinates', spec, notes };
}

function axisOf(json: unknown): ParallelAxis | undefined {
  const fields = new Fields(json);
  const accessor = fields.words('accessor');
  const column = accessor === undefined ? undefined : spelledColumn(accessor, 'summary');
  if (!column) return undefined;
  const [log, inverted] = [fields.flag('log'), fields.flag('inverted')];
  return { column, ...(log && { scale: 'log' }), ...(inverted && { inverted }), ...fields.kept() };
}
