import {
  allRuns,
  catalogOf,
  comparedId,
  comparedStatuses,
  type CellColumn,
  type Frame,
  type LoggedTable,
  type Plan,
  type RunSet,
} from '../../src/model/index.js';
import type { Answer, PanelContext } from '../../src/panels/panelKind.js';
import { makeRun } from './makeRun.js';
import { memoryExport } from './memoryExport.js';
import { tableOf, type TableCell } from './tableOf.js';

type Line = Record<string, TableCell>;

/** A table `t` of a run. */
export const logged = (runId: string, lines: Line[] = [{ id: 1, v: 2 }], step?: number): LoggedTable =>
  tableOf('t', lines, { runId, step });

/** What a panel of the runs `x`, `y` and `z` is given. */
export function contextOf(tables: LoggedTable[], runs: Partial<RunSet> = {}): PanelContext {
  const project = {
    id: 'p',
    name: 'p',
    runs: ['x', 'y', 'z'].map((id, i) => makeRun(id, { createdAt: i })),
    tables,
    parameters: [],
    warnings: [],
  };
  return {
    runs: { ...allRuns('p'), ...runs },
    selection: { filter: undefined, own: [], effect: 'grey' },
    size: { width: 800, height: 400 },
    pixelRatio: 1,
    theme: 'light',
    catalog: catalogOf(memoryExport(project).manifest),
  };
}

/** Answers as the engine gives them: three joined rows, by `id`. */
export function answersOf(plans: readonly Plan[]): Answer[] {
  const frame = (columns: Frame['columns'], rows: number, more: Partial<Frame> = {}): Frame => ({
    columns,
    rows,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: {},
    ...more,
  });
  const facts = { keys: ['id'], duplicated: { a: 0, b: 0 } };
  const cells = (...list: CellColumn): CellColumn => list;
  return plans.flatMap((plan): Answer[] => {
    if (plan.kind === 'table.compare.counts') {
      const counts = { equal: 1, changed: 1, a: 0, b: 1 };
      return [
        { plan, frame: frame({ column: ['id', 'v', 'w'], changed: Int32Array.of(0, 1, 0) }, 3, { comparison: { ...facts, counts } }) },
      ];
    }
    if (plan.kind !== 'table.compare') return [];
    const columns = {
      status: Uint8Array.from(['changed', 'equal', 'b'] as const, (status) => comparedStatuses.indexOf(status)),
      a_row: Int32Array.of(0, 1, -1),
      b_row: Int32Array.of(1, 0, 2),
      [comparedId('a', 'id')]: cells(7, 8, undefined),
      [comparedId('b', 'id')]: cells(7, 8, 9),
      [comparedId('a', 'v')]: cells(0.5, NaN, undefined),
      [comparedId('b', 'v')]: cells(0.25, NaN, 3),
      [comparedId('a', 'w')]: cells('=1', undefined, undefined),
      [comparedId('b', 'w')]: cells('=1', undefined, 'x'),
      [comparedId('changed', 'v')]: Uint8Array.of(1, 0, 0),
      [comparedId('changed', 'w')]: Uint8Array.of(0, 0, 0),
      [comparedId('changed', 'id')]: Uint8Array.of(0, 0, 0),
    };
    return [{ plan, frame: frame(columns, 3, { total: 3, comparison: facts }) }];
  });
}
