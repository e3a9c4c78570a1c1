import { naturalOrder, type ConfusionMatrixFacts, type ConfusionPlan, type Frame, type Note } from '../../model/index.js';
import type { ConfusionRows } from './confusionRows.js';
import type { RunGroup } from './runGroups.js';
import { sortedPairs } from './sortedPairs.js';

/** The frame of a `confusion` plan from the pairs that were counted. */
export function confusionFrame(plan: ConfusionPlan, rows: ConfusionRows, versions: Frame['versions']): Frame {
  const matrices = rows.matrices.map((matrix) => matrixFacts(plan, matrix));
  const counted = countRows(rows, matrices);
  const { classes, indexOf } = occurring(rows, counted);
  const pairs = {
    matrix: new Int32Array(counted.length),
    actual: new Int32Array(counted.length),
    predicted: new Int32Array(counted.length),
    count: new Float64Array(counted.length),
  };
  for (let i = 0; i < counted.length; i++) {
    const row = counted[i]!;
    pairs.matrix[i] = rows.matrix[row]!;
    pairs.actual[i] = indexOf[rows.actual[row]!]!;
    pairs.predicted[i] = indexOf[rows.predicted[row]!]!;
    pairs.count[i] = rows.weight[row]!;
  }
  const columns = sortedPairs(pairs, matrices.length, classes.length);
  return {
    columns: { ...columns },
    rows: columns.count.length,
    fidelity: { kind: 'exact' },
    notes: notesOf(matrices),
    versions,
    confusion: { classes, matrices },
  };
}

function matrixFacts({ by }: ConfusionPlan, { run, step, runId, name }: RunGroup): ConfusionMatrixFacts {
  return {
    run,
    ...(run >= 0 && { runId, name }),
    ...(by === 'step' && !Number.isNaN(step) && { step }),
    rows: 0,
    counted: 0,
    noActual: 0,
    noPredicted: 0,
    noWeight: 0,
  };
}

/** Adds the rows to the facts of their matrices; gives those of `rows` that are part of a matrix. */
function countRows(rows: ConfusionRows, matrices: readonly ConfusionMatrixFacts[]): Int32Array {
  const kept = new Int32Array(rows.matrix.length);
  let size = 0;
  for (let row = 0; row < kept.length; row++) {
    const facts = matrices[rows.matrix[row]!]!;
    const count = rows.count[row]!;
    const weighted = count - (rows.unweighted?.[row] ?? 0);
    facts.rows += count;
    if (rows.actual[row] === -1) facts.noActual += count;
    else if (rows.predicted[row] === -1) facts.noPredicted += count;
    else {
      facts.noWeight += count - weighted;
      facts.counted += weighted;
      if (weighted > 0) kept[size++] = row;
    }
  }
  return kept.subarray(0, size);
}

/** The classes of the counted rows in their order, and the place in it of each code. */
function occurring({ actual, predicted, texts }: ConfusionRows, counted: Int32Array): { classes: string[]; indexOf: Int32Array } {
  const occurs = new Uint8Array(texts.length);
  for (let i = 0; i < counted.length; i++) {
    const row = counted[i]!;
    occurs[actual[row]!] = 1;
    occurs[predicted[row]!] = 1;
  }
  const classes = naturalOrder(texts.filter((_, code) => occurs[code] === 1));
  const places = new Map(classes.map((text, place) => [text, place]));
  return { classes, indexOf: Int32Array.from(texts, (text) => places.get(text) ?? -1) };
}

function notesOf(matrices: readonly ConfusionMatrixFacts[]): Note[] {
  const sum = (of: (facts: ConfusionMatrixFacts) => number): number => matrices.reduce((total, facts) => total + of(facts), 0);
  const note = {
    noActual: sum((facts) => facts.noActual),
    noPredicted: sum((facts) => facts.noPredicted),
    noWeight: sum((facts) => facts.noWeight),
    of: sum((facts) => facts.rows),
  };
  return note.noActual + note.noPredicted + note.noWeight > 0 ? [{ kind: 'left-out-rows', ...note }] : [];
}
