import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunfolioError, type ProjectData } from '../src/model/index.js';
import { Log } from '../src/panels/index.js';
import { expect, userEvent, within } from 'storybook/test';
import type { QueryEngine } from '../src/engine/index.js';
import { createGrowingEngine } from './support/growingEngine.js';
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

/** Milliseconds that a story may take to be drawn. */
const slow = { timeout: 15_000 };

/** The newest run. */
export const Training: Story = {};

export const TrainingDark: Story = { parameters: { theme: 'dark' } };

export const Times: Story = { args: { times: true } };

/** All colours that terminals have, each with AA contrast; hostile and awkward lines; one of 100,000 characters. */
export const Awkward: Story = { args: { run: 'awkward' } };

export const AwkwardDark: Story = { ...Awkward, parameters: { theme: 'dark' } };

export const AwkwardWrapped: Story = { args: { run: 'awkward', wrap: true, height: 560 } };

/** Colours that a line leaves on go on in the next, as on a terminal. */
export const ColoursGoOn: Story = {
  args: { run: 'awkward', height: 260 },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const figure = await canvas.findByRole('application', undefined, slow);
    figure.focus();
    await userEvent.keyboard('e');
    const line = await canvas.findByText('still so, for nothing was switched off', undefined, slow);
    await expect(getComputedStyle(line).fontWeight).toBe('700');
    await expect(getComputedStyle(await canvas.findByText('plain again')).fontWeight).toBe('400');
  },
};

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

/** A story in which a text is to be seen. */
const says = (text: string | RegExp): NonNullable<Story['play']> => {
  return async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(text, undefined, slow)).toBeVisible();
  };
};

export const OneLine: Story = { args: { run: 'one-line', height: 200 }, play: says('done') };

export const Silent: Story = { args: { run: 'silent', height: 200 }, play: says(/^prints nothing printed nothing\. 3 of 4 runs/) };

export const NoRun: Story = { args: { run: 'nobody', height: 200 }, play: says('No run matches.') };

/** Names of any script and length. */
export const HostileNames: Story = {
  args: { height: 260 },
  parameters: {
    engine: () => {
      const { runs, ...rest } = logProject(60);
      const name = '<img src=x onerror=alert(1)> تشغيل التجربة 🧪 '.repeat(4);
      return createMemoryEngine({ ...rest, runs: runs.map((run) => (run.runId === 'training' ? { ...run, name } : run)) });
    },
    stageWidth: 380,
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: /^Run: \u2068?<img src=x/ }, slow)).toBeVisible();
    await expect(canvasElement.querySelector('img')).toBeNull();
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(Math.max(380, canvasElement.clientWidth));
  },
};

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
  play: says(/^logs\/0\.0bad\.arrow has sha256 0bad/),
};

/** An engine whose run prints more while somebody looks. */
function growing(): QueryEngine {
  const engine = createGrowingEngine([500, 800, 1100].map((lines) => logProject(lines, 'running')) as [ProjectData]);
  return {
    ...engine,
    subscribe: (project, onChange) => {
      const undo = engine.subscribe(project, onChange);
      const timer = setInterval(engine.grow, 1000);
      return () => {
        clearInterval(timer);
        undo();
      };
    },
  };
}

/** A run that still prints: what comes is shown where one stays at the end. */
export const Growing: Story = {
  parameters: { engine: growing },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Stay at the end' }, slow));
    await expect(await canvas.findByText('1100', undefined, slow)).toBeVisible();
    await expect(canvas.getByText('training · running')).toBeVisible();
  },
};

/** As long as logs get; the same few lines drawn. */
export const HundredThousandLines: Story = { parameters: { engine: () => createMemoryEngine(logProject(100_000)) } };
