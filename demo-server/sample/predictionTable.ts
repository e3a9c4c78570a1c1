import type { LoggedColumn, LoggedTable, MediaFile } from '../../src/model/index.js';
import { classes, type Examples } from './data.js';
import { examplePicture } from './pictures.js';

function numbers(name: string, values: ArrayLike<number>): LoggedColumn {
  return { name, column: { type: 'number', values: Float64Array.from(values) } };
}

/** Class of the highest score, the lowest of equal ones; a NaN score makes it the first. */
export function answersOf(scores: Float32Array): Uint8Array {
  return Uint8Array.from({ length: scores.length / classes }, (_, example) => {
    const given = scores.subarray(example * classes, (example + 1) * classes);
    return given.reduce((best, score, c) => (score > given[best]! ? c : best), 0);
  });
}

/** The pictures of the examples that were answered wrongly, as far as `files` has them: a code per example, -1 for all others. */
function picturesOf(examples: Examples, answers: Uint8Array, files: ReadonlyMap<number, MediaFile>): LoggedColumn {
  const dictionary: string[] = [];
  const codes = Int32Array.from(answers, (answer, example) => {
    const file = answer === examples.labels[example] ? undefined : files.get(example);
    return file ? dictionary.push(file.path) - 1 : -1;
  });
  return { name: 'image', column: { type: 'string', codes, dictionary }, media: true };
}

/** Pictures by number of the examples that any of these answers gets wrong. */
export function picturesOfMistakes(examples: Examples, all: readonly Float32Array[]): Map<number, MediaFile> {
  const files = new Map<number, MediaFile>();
  for (const answers of all.map(answersOf)) {
    for (const [example, answer] of answers.entries()) {
      if (answer !== examples.labels[example] && !files.has(example)) files.set(example, examplePicture(examples, example).file);
    }
  }
  return files;
}

/** What a run said of each example: the truth, its answer, the scores of all classes, and a picture of those it got wrong, where `files` has one. */
export function predictionTable(
  examples: Examples,
  scores: Float32Array,
  logged: { key: string; runId: string; step?: number },
  files: ReadonlyMap<number, MediaFile>,
): LoggedTable {
  const answers = answersOf(scores);
  const perClass = Array.from({ length: classes }, (_, c) => {
    const column = Float64Array.from(examples.labels.keys(), (example) => scores[example * classes + c]!);
    return numbers(`score_${c}`, column);
  });
  return {
    ...logged,
    rows: examples.count,
    columns: [
      numbers('example', [...examples.labels.keys()]),
      numbers('y_true', examples.labels),
      numbers('y_pred', answers),
      ...perClass,
      picturesOf(examples, answers, files),
    ],
  };
}
