import { sha256Hex } from '../../src/arrow/index.js';
import type { ArtifactData, ArtifactUse } from '../../src/model/index.js';
import { classes, type Task } from './data.js';
import { imageSize } from './glyphs.js';
import type { TrainedRun } from './runData.js';
import type { Times } from './times.js';

const datasetId = 'glyphs:v0';

/** Bytes of numbers as they lie in memory, lowest first: the same on every machine that this runs on. */
function bytesOf(...parts: readonly (Float32Array | Uint8Array)[]): Uint8Array {
  const bytes = parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const out = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** The images that all runs learn from, as made by a run of their own. */
export function datasetArtifact({ train, validation, test }: Task, runId: string, createdAt: number): ArtifactData {
  const bytes = bytesOf(...[train, validation, test].flatMap(({ pixels, labels }) => [pixels, labels]));
  return {
    id: datasetId,
    name: 'glyphs',
    type: 'dataset',
    version: 'v0',
    digest: `sha256:${sha256Hex(bytes)}`,
    bytes: bytes.length,
    createdAt,
    runId,
    aliases: ['latest'],
    description: 'Hand-like digits, drawn by code',
    metadata: JSON.stringify({ train: train.count, validation: validation.count, test: test.count, classes, size: [imageSize, imageSize] }),
  };
}

/** A model that a run made: the weights of its best epoch. */
export interface Checkpoint {
  artifact: ArtifactData;
  run: TrainedRun;
}

/** A model of every run that finished, in the order in which they did; `best` is that with the lowest validation loss. */
export function checkpoints(runs: readonly TrainedRun[], times: Times): Checkpoint[] {
  const finished = runs.filter(({ outcome, recorder }) => outcome.state === 'finished' && outcome.best && recorder.best);
  const lowest = Math.min(...finished.map(({ outcome }) => outcome.best?.loss ?? Infinity));
  return finished.map((run, n) => {
    const { spec, outcome, recorder } = run;
    const bytes = bytesOf(recorder.best!.weights);
    const { epoch, loss, accuracy } = outcome.best!;
    const { createdAt, durationS } = times[spec.name]!;
    const aliases = [...(n === finished.length - 1 ? ['latest'] : []), ...(loss === lowest ? ['best'] : [])];
    const artifact: ArtifactData = {
      id: `glyph-mlp:v${n}`,
      name: 'glyph-mlp',
      type: 'model',
      version: `v${n}`,
      digest: `sha256:${sha256Hex(bytes)}`,
      bytes: bytes.length,
      createdAt: Math.round(createdAt + 1000 * durationS),
      runId: spec.name,
      aliases,
      metadata: JSON.stringify({ epoch, val_loss: loss, val_accuracy: accuracy, parameters: outcome.parameters }),
    };
    return { artifact, run };
  });
}

/** Who made and who used what: all runs the dataset, each the model it made, the evaluation the models it was given. */
export function artifactUses(
  ids: { dataset: string; evaluation: string },
  runs: readonly TrainedRun[],
  models: readonly Checkpoint[],
  evaluated: readonly Checkpoint[],
): ArtifactUse[] {
  const link = (runId: string, artifactId: string, kind: ArtifactUse['kind']): ArtifactUse => ({ runId, artifactId, kind });
  return [
    link(ids.dataset, datasetId, 'logged'),
    ...runs.map(({ spec }) => link(spec.name, datasetId, 'used')),
    ...models.map(({ artifact, run }) => link(run.spec.name, artifact.id, 'logged')),
    link(ids.evaluation, datasetId, 'used'),
    ...evaluated.map(({ artifact }) => link(ids.evaluation, artifact.id, 'used')),
  ];
}
