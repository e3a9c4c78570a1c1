import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { LineChart, type LineSeries } from '../src/entries/charts.js';
import { ChartPage } from './support/ChartPage.js';

/** Numbers of a function of 0 to 1. */
const numbers = (count: number, of: (t: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, i) => of(i / Math.max(1, count - 1)));

const steps = numbers(400, (t) => Math.round(t * 20_000));
const decay = (rate: number, floor: number) => numbers(400, (t) => floor + Math.exp(-rate * t) + 0.02 * Math.sin(90 * t));

const losses: LineSeries[] = [
  { name: 'train', x: steps, y: decay(5, 0.2) },
  { name: 'validation', x: steps, y: decay(4, 0.32), dash: [5, 3] },
];

const mean = numbers(400, (t) => 0.3 + Math.exp(-4 * t));
const withBand: LineSeries = {
  name: 'mean of 5 seeds',
  x: steps,
  y: mean,
  band: { low: mean.map((value, i) => value - 0.04 - i / 8000), high: mean.map((value, i) => value + 0.04 + i / 8000) },
};

/** Lines of one's own data, in no provider. All data here is made of mathematical functions. */
const meta: Meta<typeof LineChart> = {
  title: 'Charts/LineChart',
  component: LineChart,
  args: { title: 'Loss', series: losses, x: { label: 'Step' }, y: { label: 'Cross entropy' }, height: 300 },
  decorators: [
    (Story, { parameters, args }) => (
      <ChartPage width={(parameters as { stageWidth?: number }).stageWidth ?? 560} dark={args.theme === 'dark'}>
        <Story />
      </ChartPage>
    ),
  ],
};

export default meta;
type Story = StoryObj<typeof LineChart>;

export const Basic: Story = {};

export const Dark: Story = { args: { theme: 'dark' } };

export const WithBand: Story = { args: { series: [withBand, { ...losses[0]!, name: 'best seed' }] } };

export const BareWithoutNames: Story = { args: { title: undefined, bare: true, x: {}, y: {}, legend: false } };

/** 3,000,000 points: drawn by M4. */
export const Millions: Story = {
  args: {
    title: 'Three million points',
    series: [0, 1, 2].map((i) => ({
      name: `sensor ${i + 1}`,
      y: numbers(1_000_000, (t) => i + 0.4 * Math.sin(40 * t) + 0.3 * Math.sin(1e5 * t * t)),
    })),
  },
  parameters: { stageWidth: 800 },
};

export const LogAndLog: Story = {
  args: {
    title: 'Loss by parameters',
    series: [
      { name: 'measured', x: numbers(40, (t) => 10 ** (5 + 4 * t)), y: numbers(40, (t) => 8 * 10 ** (-0.9 * t)) },
      { name: 'power law', x: [1e5, 1e9], y: [7.7, 1], dash: [4, 3] },
    ],
    x: { label: 'Parameters', scale: 'log' },
    y: { label: 'Loss', scale: 'log' },
  },
};

export const Times: Story = {
  args: {
    title: 'Requests',
    series: [
      {
        name: 'per second',
        x: numbers(200, (t) => Date.UTC(2026, 4, 4, 6) + t * 36e6),
        y: numbers(200, (t) => 120 + 80 * Math.sin(9 * t)),
      },
    ],
    x: { scale: 'time' },
    y: { label: 'Requests/s', min: 0 },
    timeZone: 'UTC',
  },
};

/** Gaps, NaN and infinities: each has its sign at the edge, and its count below. */
export const GapsAndMarks: Story = {
  args: {
    series: [
      { name: 'with a gap', y: Array.from({ length: 100 }, (_, i) => (i > 40 && i < 50 ? null : Math.sin(i / 12))) },
      { name: 'overflows', y: Array.from({ length: 100 }, (_, i) => (i > 80 ? Infinity : i / 60)) },
    ],
  },
};

export const OnePoint: Story = { args: { series: [{ name: 'only', x: [3], y: [0.5] }], legend: true } };

export const Empty: Story = { args: { series: [] } };

export const UnequalLengths: Story = {
  args: { series: [{ name: 'train', x: [1, 2, 3], y: [1, 2] }] },
  play: async ({ canvasElement }) => {
    const alert = await within(canvasElement).findByRole('alert');
    await expect(alert).toHaveTextContent('The series “train” has 3 values of x and 2 values of y: both must be equally many.');
  },
};

export const Narrow: Story = { parameters: { stageWidth: 348 } };

export const German: Story = { args: { locale: 'de', title: 'Verlust', y: { label: 'Kreuzentropie' }, x: { label: 'Schritt' } } };

export const Arabic: Story = { args: { locale: 'ar', title: 'الخسارة', x: { label: 'الخطوة' }, y: { label: 'الخسارة' } } };

export const AsTable: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await waitFor(() => expect(canvas.getByRole('application')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'View as table' }));
    await expect(await canvas.findByRole('table')).toBeVisible();
    await expect(canvas.getByText('Rows 1–100 of 800')).toBeVisible();
  },
};
