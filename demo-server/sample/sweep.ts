import type { Activation } from './layers.js';
import { exp, log } from './math.js';
import type { OptimizerSpec } from './optimizers.js';
import { Rng } from './rng.js';
import { runNames } from './runNames.js';

/** Everything that decides how a run goes. */
export interface RunSpec {
  name: string;
  /** `search`: settings drawn at random, under the sweep's rules. `ablation`: chosen ones, four seeds each. */
  sweep: 'search' | 'ablation';
  group: string;
  notes?: string;
  learningRate: number;
  /** `cosine` falls to 0 by the end, `step` to a tenth after 60 % of the epochs. */
  schedule: 'constant' | 'cosine' | 'step';
  optimizer: OptimizerSpec;
  batchSize: number;
  epochs: number;
  hidden: number;
  /** Hidden layers. */
  depth: number;
  activation: Activation;
  dropout: number;
  weightDecay: number;
  /** Whether training images are moved by up to one pixel. */
  augment: boolean;
  /** Epochs without a better validation loss after which the run stops; absent: never. */
  patience?: number;
  seed: number;
  /** Whether it logs pictures, and its predictions at several epochs. */
  detailed: boolean;
}

type Settings = Omit<RunSpec, 'name'>;

const optimizers = {
  sgd: { name: 'sgd' },
  momentum: { name: 'momentum', momentum: 0.9 },
  adam: { name: 'adam', beta1: 0.9, beta2: 0.999 },
} as const satisfies Record<string, OptimizerSpec>;

/** Where the search draws from: bounds of its numbers, choices of the rest. */
export const space = {
  learningRate: [3e-4, 1],
  weightDecay: [1e-5, 1e-1],
  dropout: [0, 0.5],
  hidden: [24, 96],
  batchSize: [16, 32, 64],
  depth: [1, 2],
  activation: ['relu', 'tanh', 'leaky_relu'],
  schedule: ['constant', 'cosine', 'step'],
  optimizer: ['sgd', 'momentum', 'adam'],
  augment: [false, true],
} as const;

/** Seed of the sample project: of its images and its runs. */
export const sampleSeed = 2026;

const searched = 48;
const seeds = [1, 2, 3, 4];

/** The runs of the sample project, in the order in which they are trained. */
export function sweep(seed: number): RunSpec[] {
  const rng = new Rng(seed);
  const settings = [...ablation(), ...Array.from({ length: searched }, () => drawSettings(rng))];
  const names = runNames(settings.length, seed);
  return settings.map((chosen, i) => ({ ...chosen, name: names[i] ?? '' }));
}

/** Rounded to two digits, as one would type it. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

function logUniform(rng: Rng, [low, high]: readonly [number, number]): number {
  return twoDigits(exp(rng.between(log(low), log(high))));
}

function pick<T>(rng: Rng, choices: readonly T[]): T {
  return choices[rng.below(choices.length)]!;
}

function drawSettings(rng: Rng): Settings {
  return {
    sweep: 'search',
    group: 'search',
    learningRate: logUniform(rng, space.learningRate),
    weightDecay: logUniform(rng, space.weightDecay),
    dropout: Math.round(rng.between(...space.dropout) * 100) / 100,
    hidden: 8 * Math.round(rng.between(...space.hidden) / 8),
    batchSize: pick(rng, space.batchSize),
    depth: pick(rng, space.depth),
    activation: pick(rng, space.activation),
    schedule: pick(rng, space.schedule),
    optimizer: optimizers[pick(rng, space.optimizer)],
    augment: pick(rng, space.augment),
    epochs: 14,
    patience: 4,
    seed: 1,
    detailed: false,
  };
}

/** Three optimizers, one and two layers, with and without moved images, four seeds each. */
function ablation(): Settings[] {
  const rates = { sgd: 0.1, momentum: 0.03, adam: 2e-3 };
  const settings = Object.values(optimizers).flatMap((optimizer) =>
    space.depth.flatMap((depth) => space.augment.map((augment) => ({ optimizer, depth, augment }))),
  );
  return settings.flatMap(({ optimizer, depth, augment }) =>
    seeds.map((seed): Settings => {
      const group = `${optimizer.name}, ${depth === 1 ? 'one layer' : 'two layers'}${augment ? ', augmented' : ''}`;
      const plain = optimizer.name === 'sgd' && depth === 1 && !augment && seed === 1;
      return {
        sweep: 'ablation',
        group,
        ...(plain && { notes: 'Plain SGD with one layer and nothing else: what the others are measured against.' }),
        learningRate: rates[optimizer.name],
        weightDecay: 1e-3,
        dropout: 0.1,
        hidden: 64,
        batchSize: 32,
        depth,
        activation: 'relu',
        schedule: 'cosine',
        optimizer,
        augment,
        epochs: 12,
        seed,
        detailed: seed === 1 && depth === 1 && !augment,
      };
    }),
  );
}
