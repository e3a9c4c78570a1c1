import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunfolioError } from '../src/model/index.js';
import { ConfusionMatrix } from '../src/panels/index.js';
import { tableOf, type TableCell } from '../tests/support/tableOf.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { predictionRows, predictionsProject, predictionsTable, type PredictionsOptions } from './support/predictionsProject.js';

const ten = ['airplane', 'automobile', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `class ${i}`);

const one =
  (options: PredictionsOptions, engine: MemoryEngineOptions = {}) =>
  () =>
    createMemoryEngine(predictionsProject([predictionsTable(options)]), engine);

const several =
  (count: number, options: Omit<PredictionsOptions, 'accuracy'> = { classes: ten, rows: 3000 }) =>
  () =>
    createMemoryEngine(
      predictionsProject(
        Array.from({ length: count }, (_, run) => predictionsTable({ ...options, accuracy: 0.55 + (0.4 * run) / count }, run)),
        count,
      ),
    );

const rows = (lines: readonly Record<string, TableCell>[]) => () =>
  createMemoryEngine(predictionsProject([tableOf('predictions', lines, { runId: 'r0' })]));

/** A confusion matrix of logged predictions. All predictions here are made by formulas. */
const meta: Meta<typeof ConfusionMatrix> = {
  title: 'Panels/ConfusionMatrix',
  component: ConfusionMatrix,
  args: { project: 'synthetic', table: 'predictions', actual: 'y_true', predicted: 'y_pred', height: 460 },
  parameters: { engine: one({ classes: ten, rows: 10_000, accuracy: 0.9 }), stageWidth: 860 },
};
export default meta;
type Story = StoryObj<typeof ConfusionMatrix>;

export const TenClasses: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 380 } };

export const TwoClasses: Story = {
  args: { normalise: 'count' },
  parameters: { engine: one({ classes: ['negative', 'positive'], rows: 2000 }) },
};

export const HundredClasses: Story = {
  args: { order: 'cluster' },
  parameters: { engine: one({ classes: numbered(100), rows: 20_000, accuracy: 0.6 }) },
};

export const ThousandClasses: Story = { parameters: { engine: one({ classes: numbered(1000), rows: 60_000, accuracy: 0.6 }) } };

export const ThousandClassesDark: Story = { ...ThousandClasses, parameters: { ...ThousandClasses.parameters, theme: 'dark' } };

/** Kappa and MCC are not defined. */
export const OneClass: Story = { parameters: { engine: one({ classes: ['only'], rows: 40 }) } };

export const SeveralRuns: Story = { parameters: { engine: several(6) } };

export const VeryManyRuns: Story = { parameters: { engine: several(60, { classes: ten, rows: 300 }) } };

export const Difference: Story = { args: { compare: 'difference' }, parameters: { engine: several(2) } };

export const DifferenceDark: Story = { args: { compare: 'difference' }, parameters: { engine: several(2), theme: 'dark' } };

/** Tables of several steps: a slider. */
export const Steps: Story = {
  parameters: {
    engine: () =>
      createMemoryEngine(
        predictionsProject(
          [0, 500, 1000, 2000].map((step, i) => predictionsTable({ classes: ten, rows: 2000, accuracy: 0.4 + 0.15 * i }, 0, step)),
        ),
      ),
  },
};

/** The predicted class is the largest score; NaN never is, and rows of nothing else are left out. */
export const NanScores: Story = {
  args: { predicted: undefined, scores: ['score_cat', 'score_dog', 'score_fox'] },
  parameters: {
    engine: rows(
      Array.from({ length: 600 }, (_, i) => {
        const score = (k: number): number =>
          i % 50 === 0 || (i + k) % 17 === 0 ? NaN : ((i * (k + 3)) % 29) / 29 + (i % 3 === k ? 0.5 : 0);
        return { y_true: ['cat', 'dog', 'fox'][i % 3], score_cat: score(0), score_dog: score(1), score_fox: score(2) };
      }),
    ),
  },
};

/** Names from right to left, of emoji, of markup and of 200 characters. */
export const HostileNames: Story = {
  parameters: { engine: one({ classes: ['قطة', 'כלב', '<img src=x onerror=alert(1)>', '🦊 狐', 'x'.repeat(200), 'ordinary'], rows: 900 }) },
};

/** Classes never predicted: 0/0 stays blank. */
export const NeverPredicted: Story = {
  args: { normalise: 'column' },
  parameters: {
    engine: rows(
      predictionRows({ classes: ten, rows: 2000 }).map((row) => ({ ...row, y_pred: row['y_pred'] === 'cat' ? 'dog' : row['y_pred'] })),
    ),
  },
};

/** Classes that begin alike are shown as one. */
export const Collapsed: Story = {
  args: { collapse: { prefix: '/' } },
  parameters: {
    engine: one({
      classes: ['animal/cat', 'animal/deer', 'animal/dog', 'vehicle/car', 'vehicle/ship', 'plant/oak', 'plant/rose'],
      rows: 3000,
    }),
  },
};

export const LeftOut: Story = {
  parameters: {
    engine: rows(predictionRows({ classes: ten, rows: 500 }).map((row, i) => (i % 7 === 0 ? { ...row, y_true: undefined } : row))),
  },
};

/** A matrix that was logged as such: a row per pair. */
export const Precomputed: Story = {
  args: { actual: 'Actual', predicted: 'Predicted', weight: 'nPredictions', normalise: 'count' },
  parameters: {
    engine: rows(
      ten.flatMap((Actual, a) =>
        ten.map((Predicted, p) => ({ Actual, Predicted, nPredictions: a === p ? 900 + a : (a * 7 + p * 3) % 23 })),
      ),
    ),
  },
};

export const OneRow: Story = { parameters: { engine: rows([{ y_true: 'cat', y_pred: 'dog' }]) } };

export const NothingChosen: Story = { args: { actual: undefined, predicted: undefined } };

export const OtherTable: Story = { args: { table: 'predictons' } };

export const NoTables: Story = { parameters: { engine: () => createMemoryEngine(predictionsProject([])) } };

export const AllLeftOut: Story = { parameters: { engine: rows([{ y_true: 'cat', y_pred: undefined }, { y_true: 'dog' }]) } };

export const Loading: Story = {
  parameters: {
    engine: one({ classes: ten, rows: 100 }, { before: ({ kind }) => (kind === 'confusion' ? new Promise(() => {}) : undefined) }),
  },
};

export const Failed: Story = {
  parameters: {
    engine: one(
      { classes: ten, rows: 100 },
      {
        before: ({ kind }) => {
          if (kind === 'confusion') throw new RunfolioError('missing-file', 'The server has no file tables/0.arrow.');
        },
      },
    ),
  },
};
