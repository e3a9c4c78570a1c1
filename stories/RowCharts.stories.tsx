import type { Meta, StoryObj } from '@storybook/react-vite';
import { BarChart, ConfusionMatrix, Histogram, ParallelCoordinates, ScatterChart } from '../src/entries/charts.js';
import { ChartPage } from './support/ChartPage.js';

const wave = (i: number, k: number): number => Math.sin(i * 12.9898 + k * 78.233);

/** Sixty experiments made of mathematical functions. */
const trials = Array.from({ length: 60 }, (_, i) => {
  const lr = 10 ** (-4 + (3 * ((i * 7) % 60)) / 60);
  const layers = 2 + (i % 5);
  const optimizer = ['adam', 'sgd', 'lion'][i % 3]!;
  const accuracy = 0.9 - 0.06 * (Math.log10(lr) + 2.4) ** 2 - 0.01 * layers + 0.02 * wave(i, 1) - (optimizer === 'sgd' ? 0.05 : 0);
  return { trial: `trial ${i + 1}`, lr, layers, optimizer, seconds: 40 * layers + 10 * wave(i, 2), accuracy };
});

const models = [
  { model: 'convnet', accuracy: 0.913, size: 11 },
  { model: 'transformer-small', accuracy: 0.934, size: 22 },
  { model: 'transformer-large', accuracy: 0.951, size: 86 },
  { model: 'mlp', accuracy: 0.842, size: 4 },
];

const residuals = { residual: Float64Array.from({ length: 20_000 }, (_, i) => wave(i, 3) + wave(i, 4) + wave(i, 5)) };

const classes = ['cat', 'dog', 'fox', 'owl'];
const counts = [
  [48, 5, 2, 0],
  [6, 51, 3, 1],
  [1, 4, 39, 0],
  [0, 0, 1, 57],
];

/** Charts of rows of one's own, in no provider. */
const meta: Meta = {
  title: 'Charts/Rows',
  decorators: [
    (Story, { parameters }) => {
      const { stageWidth = 640, dark = false } = parameters as { stageWidth?: number; dark?: boolean };
      return (
        <ChartPage width={stageWidth} dark={dark}>
          <Story />
        </ChartPage>
      );
    },
  ],
};

export default meta;
type Story = StoryObj;

export const Bars: Story = {
  render: () => <BarChart title="Accuracy by model" data={models} values="accuracy" name="model" height={220} />,
};

export const BarsOfGroups: Story = {
  render: () => <BarChart title="Accuracy by optimizer" data={trials} values="accuracy" by="optimizer" fromZero={false} height={240} />,
};

export const BarsUpright: Story = {
  render: () => (
    <BarChart title="Accuracy and size" data={models} values={['accuracy', 'size']} name="model" orientation="vertical" scale="log" />
  ),
};

export const Points: Story = {
  render: () => (
    <ScatterChart
      title="Accuracy over learning rate"
      data={trials}
      x="lr"
      y="accuracy"
      name="trial"
      color="optimizer"
      size="layers"
      fit="loess"
      height={340}
    />
  ),
};

export const PointsDark: Story = {
  parameters: { dark: true },
  render: () => (
    <ScatterChart
      theme="dark"
      title="Accuracy over seconds"
      data={trials}
      x="seconds"
      y="accuracy"
      name="trial"
      color="accuracy"
      front={{ x: 'minimize', y: 'maximize' }}
      height={340}
    />
  ),
};

export const Parallel: Story = {
  render: () => (
    <ParallelCoordinates
      title="Sweep"
      data={trials}
      axes={[{ column: 'lr', scale: 'log' }, 'layers', 'optimizer', 'seconds', 'accuracy']}
      color="accuracy"
      name="trial"
      height={340}
    />
  ),
};

export const HistogramOfMany: Story = { render: () => <Histogram title="Residuals" data={residuals} value="residual" /> };

export const Boxes: Story = {
  render: () => <Histogram title="Accuracy by optimizer" data={trials} value="accuracy" by="optimizer" form="box" />,
};

export const Confusion: Story = { render: () => <ConfusionMatrix title="Animals" data={{ classes, counts }} normalise="row" /> };

export const ConfusionNarrow: Story = {
  parameters: { stageWidth: 348 },
  render: () => <ConfusionMatrix title="Animals" data={{ classes, counts }} normalise="count" />,
};

export const BarsNarrow: Story = {
  parameters: { stageWidth: 348 },
  render: () => <BarChart title="Accuracy by model" data={models} values="accuracy" name="model" height={220} />,
};

export const NoRows: Story = { render: () => <BarChart title="Nothing yet" data={[]} values="accuracy" /> };

export const UnknownColumn: Story = { render: () => <ScatterChart title="A mistake" data={models} x="sise" y="accuracy" /> };
