import type { Meta, StoryObj } from '@storybook/react-vite';
import { RunfolioError, type ProjectData } from '../src/model/index.js';
import { Media } from '../src/panels/index.js';
import { everyKindProject, manyRunsProject, scenesProject } from './support/mediaProject.js';
import { createMemoryEngine, type MemoryEngineOptions } from './support/memoryEngine.js';
import { sampleEngine } from './support/sampleEngine.js';

const engineOf = (project: ProjectData, options?: MemoryEngineOptions) => () => createMemoryEngine(project, options);

/** Images, sounds and other media that runs logged. Those called synthetic are drawn by fixed formulas; the sample project was really trained. */
const meta: Meta<typeof Media> = {
  title: 'Panels/Media',
  component: Media,
  args: { project: 'synthetic', keys: ['val/scenes'], across: 'index', tile: 128, height: 420 },
  parameters: { engine: engineOf(scenesProject()), stageWidth: 760 },
};
export default meta;
type Story = StoryObj<typeof Media>;

/** Boxes and masks with their legend; truth has solid lines, predictions are dashed. */
export const Scenes: Story = {};

export const ScenesDark: Story = { parameters: { theme: 'dark' } };

export const Narrow: Story = { parameters: { stageWidth: 348 } };

/** Steps side by side; runs that logged at other steps have places of their own. */
export const Steps: Story = { args: { across: 'step', tile: 96 } };

export const OneRunSteps: Story = { args: { across: 'step', tile: 192 }, parameters: { engine: engineOf(scenesProject({ runs: 1 })) } };

export const NoOverlays: Story = { args: { overlays: false, tile: 96 } };

/** The sample project: what its runs got wrong. */
export const Mistakes: Story = { args: { project: 'sample', keys: ['val/mistakes'], tile: 192 }, parameters: { engine: sampleEngine } };

export const MistakesDark: Story = { ...Mistakes, parameters: { engine: sampleEngine, theme: 'dark' } };

export const Examples: Story = {
  args: { project: 'sample', keys: ['examples'], tile: 96, height: 320 },
  parameters: { engine: sampleEngine },
};

export const FirstLayer: Story = {
  args: { project: 'sample', keys: ['weights/first_layer'], across: 'step', tile: 192, height: 560 },
  parameters: { engine: sampleEngine },
};

export const Report: Story = {
  args: { project: 'sample', keys: ['test/report'], tile: 432, height: 540 },
  parameters: { engine: sampleEngine },
};

/** Every kind, and what cannot be shown of each; hostile names. */
export const EveryKind: Story = { args: { keys: ['everything'], height: 600 }, parameters: { engine: engineOf(everyKindProject()) } };

export const EveryKindDark: Story = { ...EveryKind, parameters: { engine: engineOf(everyKindProject()), theme: 'dark' } };

export const EveryKindNarrow: Story = { ...EveryKind, parameters: { engine: engineOf(everyKindProject()), stageWidth: 348 } };

/** One file was damaged on its way: its tile says so, the others stay. */
export const Damaged: Story = {
  parameters: {
    engine: () => {
      const project = scenesProject({ runs: 1, steps: 1 });
      const damaged = project.mediaFiles?.[2]?.path;
      return createMemoryEngine(project, {
        beforeFile: (path) => {
          if (path === damaged)
            throw new RunfolioError('corrupt-file', `${path} has sha256 0bad…, the manifest says ${path.slice(6, 14)}….`);
        },
      });
    },
  },
};

/** Files that do not come. */
export const Waiting: Story = { parameters: { engine: engineOf(scenesProject({ runs: 1 }), { beforeFile: () => new Promise(() => {}) }) } };

export const Loading: Story = { parameters: { engine: engineOf(scenesProject({ runs: 1 }), { before: () => new Promise(() => {}) }) } };

export const Failed: Story = {
  parameters: {
    engine: engineOf(scenesProject({ runs: 1 }), {
      before: () => {
        throw new RunfolioError('offline', 'https://example.org/export/media_items/0/0.arrow could not be reached.', {
          hint: 'Check the connection and try again.',
        });
      },
    }),
  },
};

export const NotLogged: Story = { args: { keys: ['val/scene'] } };

export const NoKey: Story = { args: { keys: [] } };

export const OneItem: Story = { parameters: { engine: engineOf(scenesProject({ runs: 1, steps: 1, items: 1 })) }, args: { tile: 288 } };

/** More than a page holds: the rest is reached by turning it, and counted. */
export const FiveThousandRuns: Story = { args: { keys: ['sample'], tile: 64 }, parameters: { engine: engineOf(manyRunsProject(5000)) } };
