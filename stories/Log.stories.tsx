import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunfolioError } from '../src/model/index.js';
import { Log } from '../src/panels/index.js';
import { expect, userEvent, within } from 'storybook/test';
import { logProject } from './support/logProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { sampleEngine } from './support/sampleEngine.js';

/** What a run printed. Those called synthetic come from fixed formulas; the sample project was really trained. */
const meta: Meta<typeof Log> = {
  title: 'Panels/Log',
  component: Log,
  args: { project: 'synthetic', wrap: false, height: 420 },
  parameters: { engine: () => createMemoryEngine(logProject()), stageWidth: 760 },
};
export default meta;
type Story = StoryObj<typeof Log>;

/** The newest run. */
export const Training: Story = {};

export const TrainingDark: Story = { parameters: { theme: 'dark' } };

export const Times: Story = { args: { times: true } };

/** All colours that terminals have, each with AA contrast; hostile and awkward lines; one of 100,000 characters. */
export const Awkward: Story = { args: { run: 'awkward' } };

export const AwkwardDark: Story = { ...Awkward, parameters: { theme: 'dark' } };

export const AwkwardWrapped: Story = { args: { run: 'awkward', wrap: true, height: 560 } };

export const Narrow: Story = { args: { wrap: true }, parameters: { stageWidth: 348 } };

/** Found in 40 of 2,000 lines, in colours or not. */
export const Search: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(await canvas.findByRole('searchbox', { name: 'Search the log' }, { timeout: 15_000 }), 'epoch');
    await expect(await canvas.findByText('40 lines', undefined, { timeout: 10_000 })).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Next match' }));
    await expect(await canvas.findByText('1 of 40 lines')).toBeVisible();
  },
};

export const SearchDark: Story = { ...Search, parameters: { theme: 'dark' } };

/** The sample project: what a run of it printed. */
export const Sample: Story = { args: { project: 'sample', times: true }, parameters: { engine: sampleEngine } };

export const OneLine: Story = { args: { run: 'one-line', height: 200 } };

export const Silent: Story = { args: { run: 'silent', height: 200 } };

export const NoRun: Story = { args: { run: 'nobody', height: 200 } };

export const Loading: Story = { parameters: { engine: () => createMemoryEngine(logProject(10), { before: () => new Promise(() => {}) }) } };

export const Failed: Story = {
  parameters: {
    engine: () =>
      createMemoryEngine(logProject(10), {
        before: () => {
          throw new RunfolioError('corrupt-file', 'logs/0.0bad.arrow has sha256 0bad, the manifest says 5eed.', {
            hint: 'The export changed while it was read, or was damaged on the way: reload, or export it again.',
          });
        },
      }),
  },
};

/** As long as logs get; the same few lines drawn. */
export const HundredThousandLines: Story = { parameters: { engine: () => createMemoryEngine(logProject(100_000)) } };
