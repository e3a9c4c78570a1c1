import type { Meta, StoryObj } from '@storybook/react-vite';
import type { Column } from '../src/model/index.js';
import { Contour } from '../src/panels/index.js';
import { makeRun } from '../tests/support/makeRun.js';
import { createMemoryEngine } from './support/memoryEngine.js';

const key = (name: string): Column => ({ from: 'config', key: name });

/** Runs at places that fill the plane evenly (the additive recurrence of the plastic number), over a hill. */
const hill = (count: number) => () => {
  const runs = Array.from({ length: count }, (_, i) => {
    const [u, v] = [(0.5 + i * 0.7548776662) % 1, (0.5 + i * 0.569840291) % 1];
    const loss = 0.01 + 30 * (u - 0.6) ** 2 + 20 * (v - 0.3) ** 2;
    const optimizer = i % 3 === 0 ? 'sgd' : 'adam';
    const values = { optimizer, loss, lr: 10 ** (-4 + 3 * u), dropout: v / 2, acc: 0.95 - (u - 0.6) ** 2 - 0.6 * (v - 0.3) ** 2 };
    return makeRun(`r${i}`, { name: `run ${i}`, createdAt: i, config: new Map(Object.entries(values)) });
  });
  return createMemoryEngine({ id: 'synthetic', name: 'synthetic', runs, parameters: [], warnings: [] });
};

/** A metric over two parameters, interpolated between runs. All data here is made of mathematical functions. */
const meta: Meta<typeof Contour> = {
  title: 'Panels/Contour',
  component: Contour,
  args: { project: 'synthetic', x: key('lr'), y: key('dropout'), z: key('acc'), yScale: 'linear', height: 320 },
  parameters: { engine: hill(60), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof Contour>;

export const Default: Story = {};

export const Dark: Story = { parameters: { theme: 'dark' } };

/** Where runs are far apart nothing is made up. */
export const FewRuns: Story = { parameters: { engine: hill(5) } };

export const TwoRuns: Story = { parameters: { engine: hill(2) } };

/** Values over decades, both axes and the colours by logarithms. */
export const Log: Story = { args: { z: key('loss'), yScale: 'log' } };

/** Beside a parameter of categories there is no surface. */
export const Categories: Story = { args: { x: key('optimizer') } };

/** As narrow and low as a page may embed it. */
export const Embed: Story = { args: { height: 200 }, parameters: { stageWidth: 320 } };

export const NoRuns: Story = { parameters: { engine: hill(0) } };

export const Narrow: Story = { parameters: { stageWidth: 320 } };

export const NothingChosen: Story = { args: { z: undefined } };
