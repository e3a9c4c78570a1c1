import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, within } from 'storybook/test';
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

/** Milliseconds that a story may take to be drawn. */
const slow = { timeout: 15_000 };

/** A story in which a text is to be seen. */
const says = (text: string | RegExp): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(text, undefined, slow)).toBeVisible();
  };
};

/** Steps to the right, values up, colour by share. Keys read a step and a bin, and lead to the step in detail. */
export const HeatMap: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    (await canvas.findByRole('application', undefined, slow)).focus();
    await userEvent.keyboard('{End}');
    await expect(await canvas.findByText(/^[\d,.]+ of [\d,.]+$/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect(await canvas.findByText('step 2,300', undefined, slow)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'One step' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(canvas.getByRole('button', { name: 'Heat map' }));
    await expect(await canvas.findByText('64 bins', undefined, slow)).toBeVisible();
  },
};

export const HeatMapDark: Story = { parameters: { theme: 'dark' } };

/** Each step a curve on its base line, the latest in front. */
export const OffsetCurves: Story = { args: { form: 'ridge' } };

export const OffsetCurvesDark: Story = { args: { form: 'ridge' }, parameters: { theme: 'dark' } };

/** The middle 90 % and 50 % of the values, and their median. */
export const Quantiles: Story = { args: { form: 'quantiles' } };

/** The last step with the very bins it was logged with. */
export const OneStep: Story = {
  args: { form: 'step' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const slider = await canvas.findByRole('slider', { name: 'Step' }, slow);
    await expect(canvas.queryByText(/in no bin/)).toBeNull();
    // Of step 1,700, six before the last, three values are in no bin.
    await fireEvent.change(slider, { target: { value: '17' } });
    await expect(await canvas.findByText('step 1,700', undefined, slow)).toBeVisible();
    await expect(await canvas.findByText('in no bin: 3 NaN')).toBeVisible();
    (await canvas.findByRole('application')).focus();
    await userEvent.keyboard('{Home}');
    await expect(await canvas.findByText(/ of [\d,]+$/)).toBeVisible();
  },
};

/** Several runs over each other at one step, heights by the width of bins. */
export const OneStepOfSeveral: Story = { args: { form: 'step' }, parameters: { engine: engineOf({ runs: names(4) }) } };

/** Small multiples with the same axes and colours. */
export const SeveralRuns: Story = { args: { height: 460 }, parameters: { engine: engineOf({ runs: names(4) }), stageWidth: 760 } };

/** More runs than find room are on further pages. */
export const ManyRuns: Story = {
  args: { height: 460, form: 'quantiles' },
  parameters: { engine: engineOf({ runs: names(40) }), stageWidth: 760 },
  play: says(/^\d+ of 40 runs$/),
};

export const ManyRunsCurves: Story = {
  args: { height: 460, form: 'ridge' },
  parameters: { engine: engineOf({ runs: names(6) }), stageWidth: 760 },
};

export const LoggedOnce: Story = { parameters: { engine: engineOf({ steps: 1 }) } };

export const LoggedOnceQuantiles: Story = { args: { form: 'quantiles' }, parameters: { engine: engineOf({ steps: 1 }) } };

/** Of more steps than pixels the last in each column is drawn, and the header says how many. */
export const TenThousandSteps: Story = {
  parameters: { engine: engineOf({ steps: 10_000, bins: 16 }) },
  play: says(/[\d,]+ of 10,000 histograms drawn$/),
};

export const TenThousandStepsCurves: Story = { args: { form: 'ridge' }, parameters: { engine: engineOf({ steps: 10_000, bins: 16 }) } };

export const TwoBins: Story = { args: { bins: 2 }, parameters: { engine: engineOf({ bins: 2 }) } };

/** A bin without width is a point: it stays whole in one bin. */
export const Spike: Story = { args: { colors: 'log' }, parameters: { engine: engineOf({ shape: 'spike' }) } };

export const SpikeOneStep: Story = {
  args: { form: 'step' },
  parameters: { engine: engineOf({ shape: 'spike' }) },
  play: says('1 bin without width, drawn as a line of full height'),
};

/** The same value again and again: all of it in one bin without width. */
export const Constant: Story = { parameters: { engine: engineOf({ shape: 'constant' }) } };

export const ConstantOneStep: Story = {
  args: { form: 'step' },
  parameters: { engine: engineOf({ shape: 'constant' }) },
  play: says('1 bin without width, drawn as a line of full height'),
};

export const AllInOneBin: Story = { parameters: { engine: engineOf({ shape: 'one-bin' }) } };

/** Steps whose bins hold nothing are gaps. */
export const Gaps: Story = { args: { form: 'quantiles' }, parameters: { engine: engineOf({ shape: 'gap' }) } };

/** Values of very different sizes, on both sides of 0. */
export const Symlog: Story = {
  args: { scale: 'symlog', colors: 'log' },
  parameters: { engine: engineOf({ shape: 'long-tails', bins: 400 }) },
};

export const WithoutBins: Story = {
  parameters: { engine: engineOf({ shape: 'empty' }) },
  play: says(`The histograms of ${weights} have no bins.`),
};

export const NotLogged: Story = {
  args: { histogram: 'gradients/layer_1' },
  play: says(`No run in this set logs gradients/layer_1. 1 of 1 run logs ${weights}.`),
};

export const NoRuns: Story = {
  parameters: { engine: engineOf({ runs: [] }) },
  play: says(/This set has no run|This project has no histograms/),
};

const failing = () =>
  createMemoryEngine(histogramProject(), {
    before: ({ kind }) => {
      if (kind === 'histogram.series') throw new Error('histograms/0/0.arrow could not be read.');
    },
  });

export const Failed: Story = { parameters: { engine: failing }, play: says(/histograms\/0\/0\.arrow could not be read/) };

const pending = () =>
  createMemoryEngine(histogramProject(), { before: ({ kind }) => (kind === 'histogram.series' ? new Promise<void>(() => {}) : undefined) });

export const Loading: Story = { parameters: { engine: pending } };

export const HostileNames: Story = {
  args: { height: 460 },
  parameters: {
    engine: engineOf({ runs: ['<img src=x onerror=alert(1)>', 'x'.repeat(200), 'تشغيل‏ التجربة', '🦊 emoji 🧪'] }),
    stageWidth: 760,
  },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(await canvas.findByText(/^<img src=x/, undefined, slow)).toBeVisible();
    await expect(canvasElement.querySelector('img')).toBeNull();
  },
};

export const Narrow: Story = { parameters: { stageWidth: 380, engine: engineOf({ runs: names(2) }) } };

export const NarrowOneStep: Story = { args: { form: 'step' }, parameters: { stageWidth: 380 } };
