import type { Activation } from './layers.js';
import type { OptimizerSpec } from './optimizers.js';
import { Rng } from './rng.js';

/** Everything that decides how a run goes. */
export interface RunSpec {
  name: string;
  group: 'baseline' | 'sweep';
  tags: string[];
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
}

type Choices = Omit<RunSpec, 'name' | 'seed' | 'tags' | 'group'> & { tags?: string[] };

const sgd: OptimizerSpec = { name: 'sgd' };
const momentum: OptimizerSpec = { name: 'momentum', momentum: 0.9 };
const adam: OptimizerSpec = { name: 'adam', beta1: 0.9, beta2: 0.999 };

const usual = {
  schedule: 'constant',
  batchSize: 32,
  epochs: 25,
  hidden: 64,
  depth: 1,
  activation: 'relu',
  dropout: 0,
  weightDecay: 0,
  augment: false,
} as const;

/** Three baselines, then nine of the sweep. */
const choices: readonly Choices[] = [
  {
    ...usual,
    optimizer: sgd,
    learningRate: 0.03,
    tags: ['plain'],
    notes: 'Plain SGD, nothing else: what the others are measured against.',
  },
  { ...usual, optimizer: momentum, learningRate: 0.02 },
  { ...usual, optimizer: adam, learningRate: 1e-3 },
  { ...usual, optimizer: sgd, learningRate: 2e-3, batchSize: 64, activation: 'tanh' },
  {
    ...usual,
    optimizer: adam,
    learningRate: 3e-3,
    hidden: 128,
    augment: true,
    dropout: 0.1,
    schedule: 'cosine',
    epochs: 36,
    tags: ['best'],
  },
  { ...usual, optimizer: adam, learningRate: 2e-3, activation: 'tanh', weightDecay: 0.02, schedule: 'step', batchSize: 64 },
  { ...usual, optimizer: momentum, learningRate: 0.9, batchSize: 16, notes: 'A learning rate far too high for momentum.' },
  { ...usual, optimizer: momentum, learningRate: 0.04, hidden: 48, depth: 2, dropout: 0.4, augment: true },
  { ...usual, optimizer: adam, learningRate: 1e-2, batchSize: 16, hidden: 32, activation: 'leaky_relu', patience: 5 },
  { ...usual, optimizer: sgd, learningRate: 0.1, augment: true, activation: 'leaky_relu', schedule: 'cosine' },
  { ...usual, optimizer: adam, learningRate: 3e-4, hidden: 32, depth: 2, dropout: 0.2, batchSize: 64 },
  { ...usual, optimizer: momentum, learningRate: 0.03, weightDecay: 0.01, hidden: 96, schedule: 'cosine', augment: true, batchSize: 64 },
];

const adjectives =
  'amber bold calm crisp dusky eager faint gentle hazy iron lively mellow misty noble quiet rapid silver solar tidal vivid';
const nouns =
  'anchor birch brook cedar comet drift ember fern harbor heron lantern lotus maple meadow pine ridge river sparrow thicket wren';

/** Seed of the sample project: of its images and its runs. */
export const sampleSeed = 2026;

/** The runs of the sample project, in the order in which they are trained. */
export function sweep(seed: number): RunSpec[] {
  const rng = new Rng(seed);
  const [first, second] = [shuffled(adjectives, rng), shuffled(nouns, rng)];
  return choices.map((chosen, i) => ({
    tags: [],
    ...chosen,
    name: `${first[i]}-${second[i]}-${i + 1}`,
    group: i < 3 ? 'baseline' : 'sweep',
    seed: seed + i,
  }));
}

function shuffled(words: string, rng: Rng): string[] {
  const all = words.split(' ');
  const order = Int32Array.from(all.keys());
  rng.shuffle(order);
  return Array.from(order, (i) => all[i] ?? '');
}
