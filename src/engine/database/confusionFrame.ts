import type { DecodedTable } from '../../arrow/index.js';
import { naturalOrder, type ConfusionMatrixFacts, type ConfusionPlan, type Frame, type Note } from '../../model/index.js';
import { confusionRows, type CodedValue, type ConfusionRows } from './confusionRows.js';
import { sortedPairs } from './sortedPairs.js';

/** The frame of a `confusion` plan from the rows its SQL gave. */
export function confusionFrame(plan: ConfusionPlan, table: DecodedTable, versions: Frame['versions']): Frame {
  const rows = confusionRows(table);
  const texts = classTexts(plan, rows.values);
  const matrices = rows.matrices.toSorted((a, b) => a.matrix - b.matrix).map((facts) => matrixFacts(plan, facts));
  const counted = countRows(rows, texts, matrices);
  const classes = naturalOrder(occurring(rows, counted, texts));
  const indexOf = new Map(classes.map((text, index) => [text, index]));
  const index = (side: readonly (string | undefined)[]): Int32Array => Int32Array.from(side, (text) => indexOf.get(text ?? '') ?? -1);
  const [actualOf, predictedOf] = [index(texts.actual), index(texts.predicted)];
  const columns = sortedPairs(
    {
      matrix: Int32Array.from(counted, (row) => rows.matrix[row]!),
      actual: Int32Array.from(counted, (row) => actualOf[rows.actual[row]!]!),
      predicted: Int32Array.from(counted, (row) => predictedOf[rows.predicted[row]!]!),
      count: Float64Array.from(counted, (row) => rows.weight[row]!),
    },
    matrices.length,
    classes.length,
  );
  const facts = { classes, matrices };
  return {
    columns: { ...columns },
    rows: columns.count.length,
    fidelity: { kind: 'exact' },
    notes: notesOf(matrices),
    versions,
    confusion: facts,
  };
}

/** The class of each code, as an actual and as a predicted one; undefined where it is none. */
interface ClassTexts {
  actual: (string | undefined)[];
  predicted: (string | undefined)[];
}

function classTexts({ predicted }: ConfusionPlan, values: readonly CodedValue[]): ClassTexts {
  const texts: ClassTexts = { actual: [], predicted: [] };
  for (const value of values) {
    texts.actual[value.code] = value.text;
    texts.predicted[value.code] = 'argmax' in predicted ? scoredClass(predicted, value.number) : value.text;
  }
  return texts;
}

function scoredClass(
  { argmax, classes }: { argmax: { key: string }[]; classes?: string[] | undefined },
  place: number | undefined,
): string | undefined {
  if (place === undefined) return undefined;
  return classes?.[place] ?? (argmax.length > 1 ? argmax[place]?.key : undefined) ?? String(place);
}

function matrixFacts({ by }: ConfusionPlan, { run, step, runId, name }: ConfusionRows['matrices'][number]): ConfusionMatrixFacts {
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
function countRows(rows: ConfusionRows, texts: ClassTexts, matrices: readonly ConfusionMatrixFacts[]): Int32Array {
  return rows.pairs.filter((row) => {
    const facts = matrices[rows.matrix[row]!];
    const count = rows.count[row]!;
    const weighted = count - rows.unweighted[row]!;
    if (!facts) return false;
    facts.rows += count;
    if (texts.actual[rows.actual[row]!] === undefined) facts.noActual += count;
    else if (texts.predicted[rows.predicted[row]!] === undefined) facts.noPredicted += count;
    else {
      facts.noWeight += count - weighted;
      facts.counted += weighted;
      return weighted > 0;
    }
    return false;
  });
}

function occurring({ actual, predicted }: ConfusionRows, counted: Int32Array, texts: ClassTexts): Set<string> {
  const codes = { actual: new Set<number>(), predicted: new Set<number>() };
  for (const row of counted) {
    codes.actual.add(actual[row]!);
    codes.predicted.add(predicted[row]!);
  }
  const found = [...[...codes.actual].map((code) => texts.actual[code]), ...[...codes.predicted].map((code) => texts.predicted[code])];
  return new Set(found.filter((text) => text !== undefined));
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
