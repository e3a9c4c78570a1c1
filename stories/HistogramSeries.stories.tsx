import type { Meta, StoryObj } from '@storybook/react-vite';
import { HistogramSeries } from '../src/panels/index.js';
import { histogramProject, weights, type HistogramOptions } from './support/histogramProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';

const engineOf = (options?: HistogramOptions) => () => createMemoryEngine(histogramProject(options));
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `run ${i + 1}`);

/** Logged histograms over steps. All data here comes from fixed formulas; nothing was trained. */
const meta: Meta<typeof HistogramSeries> = {
  title: 'Panels/HistogramSeries',
  component: HistogramSeries,
  args: { project: 'histograms', histogram: weights, height: 360 },
  parameters: { engine: engineOf(), stageWidth: 640 },
};
export default meta;
type Story = StoryObj<typeof HistogramSeries>;

/** Steps to the right, values up, colour by share. */
export const HeatMap: Story = {};

export const HeatMapDark: Story = { parameters: { theme: 'dark' } };

/** Each step a curve on its base line, the latest in front. */
export const OffsetCurves: Story = { args: { form: 'ridge' } };

export const OffsetCurvesDark: Story = { args: { form: 'ridge' }, parameters: { theme: 'dark' } };

/** The middle 90 % and 50 % of the values, and their median. */
export const Quantiles: Story = { args: { form: 'quantiles' } };

/** The last step with the very bins it was logged with. */
export const OneStep: Story = { args: { form: 'step' } };

/** Several runs over each other at one step, heights by the width of bins. */
export const OneStepOfSeveral: Story = { args: { form: 'step' }, parameters: { engine: engineOf({ runs: names(4) }) } };

/** Small multiples with the same axes and colours. */
export const SeveralRuns: Story = { args: { height: 460 }, parameters: { engine: engineOf({ runs: names(4) }), stageWidth: 760 } };

/** More runs than find room are on further pages. */
export const ManyRuns: Story = {
  args: { height: 460, form: 'quantiles' },
  parameters: { engine: engineOf({ runs: names(40) }), stageWidth: 760 },
};

export const ManyRunsCurves: Story = {
  args: { height: 460, form: 'ridge' },
  parameters: { engine: engineOf({ runs: names(6) }), stageWidth: 760 },
};

export const LoggedOnce: Story = { parameters: { engine: engineOf({ steps: 1 }) } };

export const LoggedOnceQuantiles: Story = { args: { form: 'quantiles' }, parameters: { engine: engineOf({ steps: 1 }) } };

/** Of more steps than pixels the last in each column is drawn, and the header says how many. */
export const TenThousandSteps: Story = { parameters: { engine: engineOf({ steps: 10_000, bins: 16 }) } };

export const TenThousandStepsCurves: Story = { args: { form: 'ridge' }, parameters: { engine: engineOf({ steps: 10_000, bins: 16 }) } };

export const TwoBins: Story = { args: { bins: 2 }, parameters: { engine: engineOf({ bins: 2 }) } };

/** A bin without width is a point: it stays whole in one bin. */
export const Spike: Story = { args: { colors: 'log' }, parameters: { engine: engineOf({ shape: 'spike' }) } };

export const SpikeOneStep: Story = { args: { form: 'step' }, parameters: { engine: engineOf({ shape: 'spike' }) } };

export const AllInOneBin: Story = { parameters: { engine: engineOf({ shape: 'one-bin' }) } };

/** Steps whose bins hold nothing are gaps. */
export const Gaps: Story = { args: { form: 'quantiles' }, parameters: { engine: engineOf({ shape: 'gap' }) } };

/** Values of very different sizes, on both sides of 0. */
export const Symlog: Story = {
  args: { scale: 'symlog', colors: 'log' },
  parameters: { engine: engineOf({ shape: 'long-tails', bins: 400 }) },
};

export const WithoutBins: Story = { parameters: { engine: engineOf({ shape: 'empty' }) } };

export const NotLogged: Story = { args: { histogram: 'gradients/layer_1' } };

export const NoRuns: Story = { parameters: { engine: engineOf({ runs: [] }) } };

const failing = () =>
  createMemoryEngine(histogramProject(), {
    before: ({ kind }) => {
      if (kind === 'histogram.series') throw new Error('histograms/0/0.arrow could not be read.');
    },
  });

export const Failed: Story = { parameters: { engine: failing } };

const pending = () =>
  createMemoryEngine(histogramProject(), { before: ({ kind }) => (kind === 'histogram.series' ? new Promise<void>(() => {}) : undefined) });

export const Loading: Story = { parameters: { engine: pending } };

export const HostileNames: Story = {
  args: { height: 460 },
  parameters: {
    engine: engineOf({ runs: ['<img src=x onerror=alert(1)>', 'x'.repeat(200), 'تشغيل‏ التجربة', '🦊 emoji 🧪'] }),
    stageWidth: 760,
  },
};

export const Narrow: Story = { parameters: { stageWidth: 380, engine: engineOf({ runs: names(2) }) } };

export const NarrowOneStep: Story = { args: { form: 'step' }, parameters: { stageWidth: 380 } };
