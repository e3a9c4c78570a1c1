import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunfolioError } from '../src/model/index.js';
import { ClassificationCurves, type ClassificationCurvesProps } from '../src/panels/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { predictionsProject, type Predictions } from './support/scoresProject.js';

const engineOf = (tables: readonly Predictions[], names?: readonly string[]) => () => createMemoryEngine(predictionsProject(tables, names));
const scoresOf = (classes: readonly string[]) => classes.map((name) => ({ class: name, key: `score_${name}` }));
const ten = ['plane', 'car', 'bird', 'cat', 'deer', 'dog', 'frog', 'horse', 'ship', 'truck'];
const binary = engineOf([{ run: 0 }], ['resnet-18']);
const threeRuns = engineOf(
  [
    { run: 0, skill: 0.8 },
    { run: 1, skill: 1.6 },
    { run: 2, skill: 2.4 },
  ],
  ['small', 'medium', 'large'],
);

/** Curves of a classifier's predictions, with a threshold that panels share. All data here is made of random numbers. */
const meta: Meta<typeof ClassificationCurves> = {
  title: 'Panels/ClassificationCurves',
  component: ClassificationCurves,
  args: { project: 'predictions', table: 'predictions', actual: 'label', scores: scoresOf(['1']), height: 440 },
  parameters: { engine: binary, stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof ClassificationCurves>;

export const Roc: Story = {};

export const PrecisionRecall: Story = { args: { curve: 'pr' } };

export const Calibration: Story = { args: { curve: 'calibration' } };

export const CalibrationEqualMassDark: Story = {
  args: { curve: 'calibration', binning: 'mass', bins: 10 },
  parameters: { theme: 'dark', engine: threeRuns },
};

export const Det: Story = { args: { curve: 'det' }, parameters: { engine: threeRuns } };

export const Gain: Story = { args: { curve: 'gain' }, parameters: { engine: threeRuns } };

export const Lift: Story = { args: { curve: 'lift' }, parameters: { engine: threeRuns } };

export const CountsAtTheThreshold: Story = { args: { curve: 'confusion' } };

/** Move the slider: all four move together. */
export const SharedThreshold: Story = {
  render: (args: ClassificationCurvesProps) => (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
      {(['roc', 'pr', 'calibration', 'confusion'] as const).map((curve) => (
        <ClassificationCurves key={curve} {...args} curve={curve} height={360} />
      ))}
    </div>
  ),
  parameters: { stageWidth: 1100 },
};

export const TenClasses: Story = {
  args: { scores: scoresOf(ten), averages: ['micro', 'macro'], height: 480 },
  parameters: { engine: engineOf([{ run: 0, classes: ten, skill: 2.4 }]) },
};

export const SeveralRuns: Story = { parameters: { engine: threeRuns } };

export const RunsAndClassesDark: Story = {
  args: { scores: scoresOf(['cat', 'dog', 'owl']), curve: 'pr' },
  parameters: {
    theme: 'dark',
    engine: engineOf(
      [
        { run: 0, classes: ['cat', 'dog', 'owl'] },
        { run: 1, classes: ['cat', 'dog', 'owl'], skill: 2.4 },
      ],
      ['before', 'after'],
    ),
  },
};

export const Steps: Story = {
  args: { by: 'step', step: 'all' },
  parameters: { engine: engineOf([0, 1000, 2000, 5000].map((step, i) => ({ run: 0, step, skill: 0.3 + 0.7 * i }))) },
};

export const Bands: Story = {
  args: { bands: true },
  parameters: {
    engine: engineOf(
      [
        { run: 0, rows: 300 },
        { run: 1, rows: 300, skill: 2.6 },
      ],
      ['baseline', 'candidate'],
    ),
  },
};

export const PrecisionRecallBands: Story = {
  args: { bands: true, curve: 'pr' },
  parameters: { engine: engineOf([{ run: 0, rows: 300, shares: [0.85, 0.15] }]) },
};

export const OneClassOnly: Story = { parameters: { engine: engineOf([{ run: 0, shares: [1, 0] }]) } };

export const OneClassInOneRun: Story = {
  parameters: { engine: engineOf([{ run: 0 }, { run: 1, shares: [0, 1] }], ['whole', 'only positives']) },
};

export const NaNScoresAndMissingLabels: Story = {
  parameters: { engine: engineOf([{ run: 0, scores: (score, row) => (row % 9 === 4 ? NaN : score), labelled: (row) => row % 13 !== 5 }]) },
};

/** One threshold for all: the curve is the diagonal, the area a half. */
export const ConstantScore: Story = { parameters: { engine: engineOf([{ run: 0, scores: () => 0.5 }]) } };

export const Logits: Story = {
  args: { curve: 'calibration' },
  parameters: { engine: engineOf([{ run: 0, scores: (score) => Math.log(score / (1 - score)) }]) },
};

export const OneRow: Story = { parameters: { engine: engineOf([{ run: 0, rows: 1 }]) } };

export const ManyRows: Story = { parameters: { engine: engineOf([{ run: 0, rows: 200_000, skill: 0.5 }]) } };

const hostile = ['<img src=x onerror=alert(1)>', 'قطة', '🐈‍⬛ cat', 'x'.repeat(200)];
export const HostileNames: Story = {
  args: { scores: scoresOf(hostile), positive: 'قطة' },
  parameters: { engine: engineOf([{ run: 0, classes: hostile }], ['<b>run</b>']) },
};

export const Narrow: Story = { parameters: { stageWidth: 380, engine: threeRuns } };

export const NarrowDark: Story = {
  args: { curve: 'confusion' },
  parameters: { stageWidth: 380, theme: 'dark' },
};

export const NothingChosen: Story = { args: { table: undefined } };

export const NoSuchTable: Story = { args: { table: 'gone' } };

export const NoSuchColumn: Story = { args: { scores: [{ class: '1', key: 'gone' }] } };

export const Loading: Story = {
  parameters: { engine: () => createMemoryEngine(predictionsProject([{ run: 0 }]), { before: () => new Promise(() => {}) }) },
};

export const Failing: Story = {
  parameters: {
    engine: () =>
      createMemoryEngine(predictionsProject([{ run: 0 }]), {
        before: () => Promise.reject(new RunfolioError('offline', 'tables/0.arrow could not be fetched: the server is out of reach.')),
      }),
  },
};
