import type { PanelViewProps } from '../../panelKind.js';
import type { TableSpec, TableState } from '../spec.js';
import type { CompareSpec, CompareState, SideChoice } from './spec.js';

/** What is compared and how; undefined where nothing is. The reader's choice comes before the author's. */
export function compareOf(spec: TableSpec, state: TableState): CompareSpec | undefined {
  const own = state.compare?.spec;
  return own === undefined ? spec.compare : (own ?? undefined);
}

type Changes = Pick<PanelViewProps<TableSpec, TableState, unknown>, 'spec' | 'state' | 'onSpec' | 'onState'>;

/** The comparison of another table: the same runs, in the same layout. What rows are joined by, tables and steps are of one table alone. */
export function ofOtherTable(compare: CompareSpec | undefined): CompareSpec | undefined {
  const side = (choice: SideChoice | undefined): SideChoice | undefined => choice && { ...choice, table: undefined, step: undefined };
  return compare && { ...compare, a: side(compare.a), b: side(compare.b), keys: undefined };
}

/** Draws the same comparison otherwise: rows, filters and order stay. */
export function setLayout({ spec, state, onSpec, onState }: Changes, compare: CompareSpec, layout: CompareSpec['layout']): void {
  const next = { ...compare, layout };
  if (onSpec) onSpec({ ...spec, compare: next });
  else onState({ ...state, compare: { ...state.compare, spec: next } });
}

/** Compares something else, or nothing: that is saved where the panel can be changed. Rows begin with the first again, and filters of the last comparison go. */
export function setCompare({ spec, state, onSpec, onState }: Changes, compare: CompareSpec | undefined): void {
  const { listed } = state.compare ?? {};
  const next: CompareState = { listed, ...(!onSpec && { spec: compare ?? null }) };
  onState({ ...state, compare: next, first: 0, last: Math.max(0, state.last - state.first) });
  onSpec?.({ ...spec, compare });
}
