import { mediaFile } from '../../src/arrow/index.js';
import type { MediaFile, RunData } from '../../src/model/index.js';
import type { Checkpoint } from './artifacts.js';
import { classes, type Examples, type Task } from './data.js';
import { imagePixels } from './glyphs.js';
import { Mlp } from './mlp.js';
import { mistakesPicture, type Shown } from './pictures.js';
import { answersOf } from './predictionTable.js';
import { Rng } from './rng.js';
import { logOf, pointsOf, readingsOf } from './runData.js';
import type { LogLine, PrintedLine } from './runRecorder.js';
import { predict, score, type Score } from './score.js';
import { lineTimes, type RunTimes } from './times.js';

/** The run that scores the best models on the test images. */
export const evaluationName = 'evaluate-best';
const models = 8;

/** What it found: the scores of the mean of the best one, two, … models, whose number is the step, and what the mean of all said of each image. */
export interface Evaluation {
  used: Checkpoint[];
  lines: LogLine[];
  printed: PrintedLine[];
  ensemble: Score;
  scores: Float32Array;
  picture: Shown;
  report: MediaFile;
}

/** Scores the mean of what the models with the lowest validation losses say of the test images, one model more each time. */
export function evaluateBest(all: readonly Checkpoint[], task: Task, onLine: () => void): Evaluation {
  const lossOf = ({ run }: Checkpoint): number => run.outcome.best?.loss ?? Infinity;
  const used = all.toSorted((a, b) => lossOf(a) - lossOf(b)).slice(0, models);
  const { labels, count } = task.test;
  const lines: LogLine[] = [];
  const printed: PrintedLine[] = [];
  const sum = new Float32Array(count * classes);
  let scores = sum;
  let ensemble = score(sum, labels);
  for (const [i, checkpoint] of used.entries()) {
    const said = predict(restore(checkpoint), task.test);
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (said[k] as number);
    scores = sum.map((total) => total / (i + 1));
    ensemble = score(scores, labels);
    lines.push({ step: i + 1, metrics: { 'test/loss': Math.fround(ensemble.loss), 'test/accuracy': ensemble.accuracy } });
    onLine();
    const alone = score(said, labels);
    printed.push({
      text: `${checkpoint.artifact.id}: ${describe(alone)}; mean of ${i + 1}: ${describe(ensemble)}`,
      stderr: false,
      after: lines.length,
    });
  }
  const report = mediaFile(new TextEncoder().encode(classReport(task.test, scores)), 'txt');
  return { used, lines, printed, ensemble, scores, picture: mistakesPicture(task.test, scores, 0), report };
}

function describe({ loss, accuracy }: Score): string {
  return `test/loss ${loss.toFixed(4)}  test/accuracy ${accuracy.toFixed(3)}`;
}

/** The model of a checkpoint, its weights as they were. */
function restore({ run: { spec, recorder } }: Checkpoint): Mlp {
  const hidden = Array.from({ length: spec.depth }, () => spec.hidden);
  const model = new Mlp([imagePixels, ...hidden, classes], spec.activation, new Rng(0));
  model.parameters.set(recorder.best?.weights ?? []);
  return model;
}

/** Precision and recall of each class, as text. */
function classReport({ labels }: Examples, scores: Float32Array): string {
  const answers = answersOf(scores);
  const rows = Array.from({ length: classes }, (_, digit) => {
    const is = labels.filter((label) => label === digit).length;
    const said = answers.filter((answer) => answer === digit).length;
    const both = answers.filter((answer, i) => answer === digit && labels[i] === digit).length;
    return `${digit}      ${(both / said).toFixed(3)}      ${(both / is).toFixed(3)}   ${String(is).padStart(6)}`;
  });
  return `class  precision  recall  images\n${rows.join('\n')}\n`;
}

/** That run in the form that exports are written from. */
export function evaluationRunData(evaluation: Evaluation, times: RunTimes): RunData {
  const { lines, printed, ensemble, picture, report, used } = evaluation;
  const { file, width, height, boxes } = picture;
  const step = lines.length;
  const time = times.createdAt + 1000 * times.durationS;
  const caption = 'The surest mistakes of the mean of the models';
  return {
    runId: evaluationName,
    name: evaluationName,
    state: 'finished',
    jobType: 'evaluate',
    createdAt: times.createdAt,
    durationS: times.durationS,
    tags: [],
    source: 'sample',
    config: new Map([['models', { json: JSON.stringify(used.map(({ artifact }) => artifact.id)) }]]),
    summary: new Map([
      ['test/accuracy', ensemble.accuracy],
      ['test/loss', ensemble.loss],
    ]),
    metrics: pointsOf(lines, times),
    system: readingsOf(times),
    media: new Map([
      ['test/mistakes', [{ step, time, kind: 'image', file: file.path, width, height, caption, ...(boxes && { boxes }) }]],
      ['test/report', [{ step, time, kind: 'text', file: report.path, caption: 'Precision and recall of each class' }]],
    ]),
    log: logOf(printed, lineTimes(times)),
  };
}
