import {
  columnId,
  columnLabel,
  comparedStatuses,
  histogramBins,
  isValueColumn,
  valueAt,
  type Catalog,
  type Column,
  type CurveLine,
  type Frame,
  type FrameColumn,
  type Plan,
} from '../../model/index.js';
import type { DataChunk, DataColumn, DataValue } from './dataTable.js';
import type { ProjectRuns } from './projectRuns.js';
import { uniqueNames } from './uniqueNames.js';

export interface ColumnFacts {
  catalog: Catalog | undefined;
  runs: ProjectRuns;
}

/** The columns of an answer as a file has them: codes and indices are what they stand for. */
export function answerColumns(plan: Plan, frame: Frame, { catalog, runs }: ColumnFacts): DataChunk {
  const asked = askedColumns(plan);
  const found = Object.entries(frame.columns).flatMap(([id, column]): DataColumn[] => {
    const of = asked.get(id);
    if (of) return [{ name: columnLabel(of), at: reader(column, isTime(of, catalog)) }];
    return own(id, column, plan, frame, runs);
  });
  const all = [...lineColumns(frame), ...found, ...binColumns(frame)];
  const names = uniqueNames(all.map(({ name }) => name));
  return { rows: frame.rows, columns: all.map(({ at }, i) => ({ name: names[i]!, at })) };
}

function askedColumns(plan: Plan): Map<string, Column> {
  const columns = plan.kind === 'table.groups' ? plan.by : 'columns' in plan ? (plan.columns as (Column | string)[]) : [];
  return new Map(columns.flatMap((column) => (typeof column === 'string' ? [] : [[columnId(column), column] as const])));
}

/** A column that the plan did not name itself. */
function own(id: string, column: FrameColumn, plan: Plan, frame: Frame, runs: ProjectRuns): DataColumn[] {
  const at = reader(column, id === 'time');
  const number = (row: number): number => Number(at(row));
  if (id === 'run' && column instanceof Int32Array && !('run_id' in frame.columns)) {
    return [
      { name: 'run_id', at: (row) => runs.get(number(row))?.id },
      { name: 'run', at: (row) => runs.get(number(row))?.name },
    ];
  }
  if (id === 'run' || (plan.kind === 'runs.columns' && id === 'group')) return [];
  if (plan.kind === 'confusion') return [confusionColumn(id, number, frame, runs)];
  if (id === 'status' && plan.kind === 'table.compare') return [{ name: id, at: (row) => comparedStatuses[number(row)] }];
  return [{ name: id, at }];
}

function confusionColumn(id: string, number: (row: number) => number, { confusion }: Frame, runs: ProjectRuns): DataColumn {
  if (id === 'actual' || id === 'predicted') return { name: id, at: (row) => confusion?.classes[number(row)] };
  if (id !== 'matrix') return { name: id, at: number };
  return {
    name: 'run_id',
    at: (row) => {
      const matrix = confusion?.matrices[number(row)];
      return matrix && (matrix.runId ?? runs.get(matrix.run)?.id);
    },
  };
}

/** Of curves: whose each point is. */
function lineColumns({ curve, rows }: Frame): DataColumn[] {
  if (!curve) return [];
  const { lines } = curve;
  const lineOf = new Int32Array(rows);
  lines.forEach(({ start, end }, i) => lineOf.fill(i, start, end));
  const of = (name: string, read: (line: CurveLine) => DataValue): DataColumn => ({
    name,
    at: (row) => {
      const line = lines[lineOf[row]!];
      return line && read(line);
    },
  });
  return [of('run_id', ({ runId }) => runId), of('run', ({ name }) => name), of('class', ({ class: label, average }) => label ?? average)];
}

/** Of histograms: their bins as they were logged. */
function binColumns({ histograms }: Frame): DataColumn[] {
  if (!histograms || histograms.offsets.length === 0) return [];
  return [
    { name: 'edges', at: (row) => histogramBins(histograms, row).edges },
    { name: 'counts', at: (row) => histogramBins(histograms, row).counts },
  ];
}

function reader(column: FrameColumn, time: boolean): (row: number) => DataValue {
  const read = plainReader(column);
  if (!time) return read;
  return (row) => {
    const value = read(row);
    return typeof value === 'number' ? new Date(value) : value;
  };
}

function plainReader(column: FrameColumn): (row: number) => DataValue {
  if (isValueColumn(column)) return (row) => valueAt(column, row);
  if ('codes' in column) return (row) => column.dictionary[column.codes[row] ?? -1];
  return (row) => column[row];
}

function isTime(column: Column, catalog: Catalog | undefined): boolean {
  if (column.from === 'run') return column.key === 'created_at';
  if (column.from !== 'table') return false;
  const tables = catalog?.tables.filter(({ key }) => key === column.table) ?? [];
  return tables.some(({ columns }) => columns.some(({ name, type }) => name === column.key && type === 'time'));
}
