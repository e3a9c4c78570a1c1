import type { Meta, StoryObj } from '@storybook/react-vite';
import { allRuns, RunfolioError } from '../src/model/index.js';
import { LinePlot } from '../src/panels/index.js';
import { useHighlight } from '../src/react/index.js';
import { curveProject, decay, wobble, type CurveRun } from './support/curveProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';

const names = ['sandy-brook-18', 'quiet-ember-26', 'iron-lotus-49', 'rapid-fern-31', 'solar-drift-30', 'misty-peak-32'];

const six: CurveRun[] = names.map((name, i) => ({
  name,
  metrics: {
    'train/loss': decay(4.2 - 0.45 * i, 2.4, 0.22 + 0.09 * i, 0.22, i),
    'train/accuracy': (t) => 0.92 - 0.03 * i - 0.7 * Math.exp(-(6 - 0.5 * i) * t) + 0.008 * wobble(t, i),
    'valid/loss': decay(4 - 0.4 * i, 2.3, 0.34 + 0.1 * i),
  },
}));

const hundred: CurveRun[] = Array.from({ length: 100 }, (_, i) => ({
  name: `curve-${i}`,
  metrics: { 'train/loss': decay(2 + (i % 17) / 4, 2.2 + (i % 7) / 10, 0.15 + (i % 23) / 30, 0.12, i) },
}));

const engineOf = (runs: readonly CurveRun[], points?: number) => () =>
  createMemoryEngine(curveProject({ runs, ...(points !== undefined && { points }) }));

/** Lines over step or time, one per run. All data here is made of mathematical functions. */
const meta: Meta<typeof LinePlot> = {
  title: 'Panels/LinePlot',
  component: LinePlot,
  args: { project: 'curves', y: 'train/loss', height: 280 },
  parameters: { engine: engineOf(six), stageWidth: 560 },
};

export default meta;
type Story = StoryObj<typeof LinePlot>;

export const FewLines: Story = { args: { y: 'train/accuracy' } };

export const Smoothed: Story = { args: { smoothing: 0.86 } };

export const SmoothedDark: Story = { args: { smoothing: 0.86 }, parameters: { theme: 'dark' } };

/** 2,000,000 points: drawn by M4. */
export const HundredRuns: Story = { args: { height: 360 }, parameters: { engine: engineOf(hundred, 20_000), stageWidth: 900 } };

export const RelativeTime: Story = { args: { x: 'relative', smoothing: 0.6 } };

export const WallTime: Story = { args: { x: 'wall', smoothing: 0.6 } };

export const TwoMetrics: Story = { args: { y: ['train/loss', 'valid/loss'], smoothing: 0.9, showOriginal: false } };

/** Zeros, NaN and infinities on a log scale: each has its sign at the edge, and its count below. */
export const LogWithMarks: Story = {
  args: { y: 'loss', yScale: 'log', legend: true },
  parameters: {
    engine: engineOf([
      { name: 'reaches zero', metrics: { loss: (t) => (t > 0.8 && t < 0.85 ? 0 : 10 ** (1 - 5 * t)) } },
      { name: 'turns NaN', metrics: { loss: (t) => (t > 0.3 && t < 0.4 ? Number.NaN : 10 ** (0.5 - 3 * t)) } },
      { name: 'overflows', metrics: { loss: (t) => (t > 0.6 ? Infinity : 10 ** (2.2 * t)) } },
      { name: 'log of zero', metrics: { loss: (t) => (t < 0.05 ? -Infinity : 10 ** (-1 - t)) } },
    ]),
  },
};

const seeds: CurveRun[] = [0.1, 0.01, 0.001].flatMap((lr, i) =>
  Array.from({ length: 8 }, (_, seed): CurveRun => ({
    name: `lr ${lr}, seed ${seed}`,
    config: { lr, seed },
    // Some end early, and the band says how many are left.
    until: seed > 5 ? 0.55 : 1,
    metrics: {
      'train/loss': decay(5 - 1.4 * i, 2.4, 0.3 + 0.16 * i + 0.02 * seed, 0.14, 8 * i + seed),
      epoch: (t) => 20 * t * (seed > 5 ? 0.55 : 1),
    },
  })),
);
const byRate = [{ from: 'config', key: 'lr' }] as const;

/** A line per learning rate: the mean of its seeds, with what lies between the lowest and the highest. */
export const Groups: Story = { args: { groupBy: byRate, height: 320 }, parameters: { engine: engineOf(seeds), stageWidth: 720 } };

export const GroupsSmoothedDark: Story = {
  args: { groupBy: byRate, band: 'sd', smoothing: { method: 'gaussian', sigma: 6 }, showOriginal: false, height: 320 },
  parameters: { engine: engineOf(seeds), stageWidth: 720, theme: 'dark' },
};

/** Runs that log at different steps meet on the straight lines between their points. */
export const GroupsOfDifferentSteps: Story = {
  args: { groupBy: { allBut: [{ from: 'config', key: 'seed' }] }, centre: 'median', band: 'quartiles', align: { by: 'interpolation' } },
  parameters: { engine: engineOf(seeds.map((run, i) => ({ ...run, points: 120 + 7 * i }))) },
};

export const GroupsNarrow: Story = { args: { groupBy: byRate, band: 't' }, parameters: { engine: engineOf(seeds), stageWidth: 380 } };

export const MetricAlongX: Story = { args: { x: { metric: 'epoch' } }, parameters: { engine: engineOf(seeds) } };

export const RunningMedian: Story = { args: { smoothing: { method: 'median', points: 31 } } };

export const Loess: Story = { args: { smoothing: { method: 'loess', points: 81 } } };

export const OnePoint: Story = {
  parameters: { engine: engineOf([{ name: 'one-point', points: 1, metrics: { 'train/loss': () => 0.7 } }]) },
};

export const AllNaN: Story = {
  parameters: { engine: engineOf([{ name: 'diverged', metrics: { 'train/loss': () => Number.NaN } }], 40) },
};

export const SomeRunsLackTheMetric: Story = {
  parameters: { engine: engineOf([...six.slice(0, 3), ...names.slice(3).map((name) => ({ name, metrics: { other: decay(1, 1, 0) } }))]) },
};

/** The missing metric has a note below the plot. */
export const SomeRunsLackOneOfTwoMetrics: Story = {
  args: { y: ['train/loss', 'valid/loss'] },
  parameters: {
    engine: engineOf([...six.slice(0, 3), ...names.slice(3).map((name) => ({ name, metrics: { 'train/loss': decay(1, 1, 0) } }))]),
  },
};

export const NoMetric: Story = { args: { y: [] } };

export const EmptyWithSuggestion: Story = { args: { y: 'val/loss' } };

export const AllHidden: Story = { args: { runs: { ...allRuns('curves'), hidden: names.map((_, i) => `curve-${i}`) } } };

export const Loading: Story = {
  parameters: { engine: () => createMemoryEngine(curveProject({ runs: six }), { before: () => new Promise(() => undefined) }) },
};

export const ErrorWithRetry: Story = {
  parameters: {
    engine: () => {
      let calls = 0;
      return createMemoryEngine(curveProject({ runs: six }), {
        before: () => {
          if (calls++ > 0) return;
          const hint = 'The file may still be uploading.';
          throw new RunfolioError('corrupt-file', 'history/3/0.8f1c.arrow is not what the manifest says: 1,204 bytes instead of 40,960.', {
            hint,
          });
        },
      });
    },
  },
};

export const Narrow: Story = { args: { smoothing: 0.86 }, parameters: { stageWidth: 380 } };

export const NarrowDark: Story = { args: { smoothing: 0.86 }, parameters: { stageWidth: 320, theme: 'dark' } };

export const LongNamesAndRightToLeft: Story = {
  args: { title: 'A title so long that no card could ever hold all of it, whatever the width of the page', smoothing: 0.6 },
  parameters: {
    engine: engineOf([
      {
        name: 'bert-large-uncased-whole-word-masking-finetuned-squad-lr3e-5-warmup10pct-seed1234',
        metrics: { 'train/loss': decay(3, 2, 0.3, 0.1) },
      },
      { name: 'تجربة التعلم العميق', metrics: { 'train/loss': decay(2, 2, 0.4, 0.1, 1) } },
      { name: 'ניסוי מספר 7', metrics: { 'train/loss': decay(5, 2, 0.5, 0.1, 2) } },
    ]),
  },
  decorators: [
    (Story) => (
      <div dir="rtl">
        <Story />
      </div>
    ),
  ],
};

function Highlighted() {
  const [, highlight] = useHighlight();
  return (
    <>
      <button type="button" className="rf-button" onClick={() => highlight('curve-2')}>
        Highlight iron-lotus-49
      </button>
      <div style={{ height: 12 }} />
      <LinePlot project="curves" y="train/loss" smoothing={0.86} />
    </>
  );
}

/** The run that another part of the page points at stands out. */
export const HighlightedFromOutside: Story = {
  render: () => <Highlighted />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Highlight iron-lotus-49' }));
  },
};
