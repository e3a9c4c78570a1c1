import type { Meta, StoryObj } from '@storybook/react-vite';
import { chartPresets, CustomChart, type CustomChartSpec } from '../src/panels/index.js';
import { catalogOf, type Column, type ProjectData } from '../src/model/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { evaluationTables } from './support/evaluationTables.js';
import { syntheticProject } from './support/syntheticProject.js';

const project: ProjectData = { ...syntheticProject({ points: 40, runs: 24 }), tables: evaluationTables() };
const engine = () => createMemoryEngine(project);
const preset = (id: string): CustomChartSpec =>
  chartPresets.find((one) => one.id === id)?.make(catalogOf(engine().manifest)) ?? { columns: [], metrics: [] };
const accuracy: Column = { from: 'metric', key: 'val/acc', reduce: 'max' };
const rate: Column = { from: 'config', key: 'learning_rate' };

/** Charts written in Vega-Lite. All data here is made of mathematical functions. */
const meta: Meta<typeof CustomChart> = {
  title: 'Panels/CustomChart',
  component: CustomChart,
  args: { project: 'synthetic', height: 320, ...preset('scatter') },
  parameters: { engine, stageWidth: 640 },
};
export default meta;
type Story = StoryObj<typeof CustomChart>;

export const Scatter: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 380 } };

export const Bar: Story = { args: { ...preset('bar'), height: 480 } };

export const Histogram: Story = { args: preset('histogram') };

export const Line: Story = { args: preset('line') };

export const MultiLine: Story = { args: { ...preset('multi-line'), strings: { title: 'Mean of all runs' } } };

export const ConfusionMatrix: Story = { args: preset('confusion') };

export const RocCurve: Story = { args: preset('roc') };

export const PrecisionRecall: Story = {
  args: { ...preset('pr'), table: 'pr', fields: { recall: 'recall', precision: 'precision', class: 'class' } },
};

export const Facets: Story = {
  args: {
    height: 360,
    columns: [rate, accuracy, { from: 'config', key: 'optimizer' }],
    chart: {
      data: { name: 'runs' },
      mark: { type: 'boxplot' },
      width: 160,
      height: 160,
      encoding: {
        column: { field: 'optimizer', type: 'nominal' },
        x: { field: 'state', type: 'nominal' },
        y: { field: 'val/acc (max)', type: 'quantitative', scale: { zero: false } },
      },
    },
  },
};

export const NothingWritten: Story = { args: { chart: undefined, columns: [], fields: undefined } };

export const PlaceholderUnset: Story = { args: { fields: {} } };

export const UnknownField: Story = {
  args: {
    chart: { data: { name: 'runs' }, mark: 'bar', encoding: { x: { field: 'accuracy', type: 'quantitative' }, y: { field: 'name' } } },
  },
};

export const LoadsAnAddress: Story = { args: { chart: { data: { url: 'https://example.com/rows.json' }, mark: 'bar' } } };

export const NoMark: Story = { args: { chart: { data: { name: 'runs' }, layer: [{ mark: 'bar' }, { mark: 'nonsense' }] } } };

export const TooManyPoints: Story = {
  args: preset('line'),
  parameters: { engine: () => createMemoryEngine(syntheticProject({ points: 20_000, runs: 60, sparse: true })) },
};

export const HundredThousandRuns: Story = {
  args: { ...preset('histogram') },
  parameters: { engine: () => createMemoryEngine(syntheticProject({ runs: 100_000, points: 1, sparse: true })) },
};

export const HostileNames: Story = {
  args: { ...preset('bar'), height: 260 },
  parameters: {
    engine: () => {
      const { runs, ...rest } = syntheticProject({ points: 40, runs: 4 });
      const names = ['<img src=x onerror=alert(1)>', 'x'.repeat(200), 'تجربة التعلم', '🧪 run'];
      return createMemoryEngine({ ...rest, runs: runs.map((run, i) => ({ ...run, name: names[i] ?? run.name })) });
    },
  },
};
