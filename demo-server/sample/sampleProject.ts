import type { LoggedTable, MediaFile, MetricInfo, Parameter, ProjectData } from '../../src/model/index.js';
import { artifactUses, datasetArtifact, type Checkpoint } from './artifacts.js';
import { drawName, drawRunData, type DrawnTask } from './drawRun.js';
import { evaluationName, evaluationRunData, type Evaluation } from './evaluationRun.js';
import { picturesOfMistakes, predictionTable } from './predictionTable.js';
import { toRunData, type TrainedRun } from './runData.js';
import type { Predictions } from './runRecorder.js';
import { sampleSeed, space } from './sweep.js';
import type { Times } from './times.js';

const between = ([low, high]: readonly [number, number]): Pick<Parameter, 'low' | 'high'> => ({ low, high });
const among = (choices: readonly (string | number | boolean)[]): Omit<Parameter, 'key'> => ({
  scale: 'categorical',
  choices: [...choices],
});

/** The space that the search drew from. */
const parameters: Parameter[] = [
  { key: 'learning_rate', scale: 'log', ...between(space.learningRate) },
  { key: 'weight_decay', scale: 'log', ...between(space.weightDecay) },
  { key: 'dropout', scale: 'linear', ...between(space.dropout) },
  { key: 'hidden', scale: 'linear', ...between(space.hidden) },
  { key: 'batch_size', ...among(space.batchSize) },
  { key: 'depth', ...among(space.depth) },
  { key: 'activation', ...among(space.activation) },
  { key: 'schedule', ...among(space.schedule) },
  { key: 'optimizer.name', ...among(space.optimizer) },
  { key: 'augment', ...among(space.augment) },
];

const metrics: MetricInfo[] = [
  ...['train/loss', 'val/loss', 'test/loss'].map((key) => ({ key, goal: 'minimize' as const })),
  ...['train/accuracy', 'val/accuracy', 'val/top2_accuracy', 'test/accuracy'].map((key) => ({ key, goal: 'maximize' as const })),
  { key: 'system/cpu', unit: '%' },
  { key: 'system/memory', unit: 'MB' },
];

/** All that was made, in the order in which it was. */
export interface Sample {
  drawn: DrawnTask;
  runs: readonly TrainedRun[];
  models: readonly Checkpoint[];
  evaluation: Evaluation;
}

/** How many of the best runs log their predictions; of the others each of so many does. */
const [bestLogged, othersLogged] = [10, 12];

/** Runs that have a best epoch, from the lowest validation loss to the highest. */
function ranked(runs: readonly TrainedRun[]): TrainedRun[] {
  const lossOf = ({ outcome }: TrainedRun): number => outcome.best?.loss ?? Infinity;
  return runs.filter(({ recorder }) => recorder.best).toSorted((a, b) => lossOf(a) - lossOf(b));
}

/** Predictions on the validation images: of detailed runs at several epochs, of the best runs and a few others, from good to bad, at their best one. */
function validationTables({ drawn, runs }: Sample, pictures: ReadonlyMap<number, MediaFile>): LoggedTable[] {
  const { validation } = drawn.task;
  const table = (runId: string, { step, scores }: Predictions): LoggedTable =>
    predictionTable(validation, scores, { key: 'val/predictions', runId, step }, pictures);
  const chosen = new Set(ranked(runs).filter((_, rank) => rank < bestLogged || rank % othersLogged === othersLogged - 1));
  return runs.flatMap((run) => {
    const { spec, recorder } = run;
    if (spec.detailed) return recorder.predictions.map((said) => table(spec.name, said));
    return chosen.has(run) && recorder.best ? [table(spec.name, recorder.best.predictions)] : [];
  });
}

/** The tables, and the pictures of what the best runs and the evaluation got wrong. */
function tablesOf(sample: Sample): { tables: LoggedTable[]; files: MediaFile[] } {
  const { drawn, runs, evaluation } = sample;
  const { validation, test } = drawn.task;
  const best = ranked(runs).slice(0, bestLogged);
  const pictures = picturesOfMistakes(
    validation,
    best.flatMap(({ recorder }) => recorder.best?.predictions.scores ?? []),
  );
  const testPictures = picturesOfMistakes(test, [evaluation.scores]);
  const logged = { key: 'test/predictions', runId: evaluationName, step: evaluation.lines.length };
  const tested = predictionTable(test, evaluation.scores, logged, testPictures);
  return { tables: [...validationTables(sample, pictures), tested], files: [...pictures.values(), ...testPictures.values()] };
}

/** The sample project: small networks that learn to read hand-like digits. */
export function sampleProject(sample: Sample, times: Times): ProjectData {
  const { drawn, runs, models, evaluation } = sample;
  const timesOf = (name: string): Times[string] => {
    const found = times[name];
    if (!found) throw new Error(`There are no times of ${name}.`);
    return found;
  };
  const draw = drawRunData(drawn, sampleSeed, timesOf(drawName));
  const { tables, files } = tablesOf(sample);
  const pictures = [...draw.files, ...runs.flatMap(({ recorder }) => recorder.mediaFiles), evaluation.picture.file, evaluation.report];
  const { createdAt, durationS } = timesOf(drawName);
  return {
    id: 'glyphs',
    name: 'glyphs',
    runs: [draw.run, ...runs.map((run) => toRunData(run, timesOf(run.spec.name))), evaluationRunData(evaluation, timesOf(evaluationName))],
    tables,
    metrics,
    mediaFiles: [...pictures, ...files],
    artifacts: [datasetArtifact(drawn.task, drawName, Math.round(createdAt + 1000 * durationS)), ...models.map(({ artifact }) => artifact)],
    artifactUses: artifactUses({ dataset: drawName, evaluation: evaluationName }, runs, models, evaluation.used),
    parameters,
    warnings: [],
  };
}
