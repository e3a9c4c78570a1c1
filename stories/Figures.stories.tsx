import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { LinePlot } from '../src/panels/index.js';
import { curveProject, decay } from './support/curveProject.js';
import { createMemoryEngine } from './support/memoryEngine.js';

const runs = ['sandy-brook-18', 'quiet-ember-26', 'iron-lotus-49'].map((name, i) => ({
  name,
  metrics: { 'train/loss': decay(4.2 - 0.45 * i, 2.4, 0.22 + 0.09 * i, 0.22, i) },
}));

/** What a panel can be saved as: figures with a preview, and its data. All data here is made of mathematical functions. */
const meta: Meta<typeof LinePlot> = {
  title: 'Panels/Figures',
  component: LinePlot,
  args: { project: 'curves', y: 'train/loss', smoothing: 0.8, height: 280 },
  parameters: { engine: () => createMemoryEngine(curveProject({ runs, points: 400 })), stageWidth: 560 },
};
export default meta;
type Story = StoryObj<typeof LinePlot>;

/** Opens the dialog from the panel's menu, and waits for the preview. */
async function open({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  const page = within(canvasElement);
  await waitFor(() => expect(canvasElement.querySelector('.rf-panel canvas')).not.toBeNull(), { timeout: 20_000 });
  await userEvent.click(page.getByRole('button', { name: /^Settings of/ }));
  await userEvent.click(await page.findByRole('button', { name: 'Download …' }));
  await waitFor(() => expect(page.getByRole('img', { name: /^Preview/ })).toBeVisible(), { timeout: 20_000 });
}

/** For a column of a paper, such that lines differ without colours. */
export const SingleColumn: Story = {
  play: async (context) => {
    await open(context);
    const page = within(context.canvasElement);
    const before = page.getByRole('img', { name: /^Preview/ }).getAttribute('src');
    await userEvent.selectOptions(page.getByLabelText('Size'), 'Single column (84 mm)');
    await userEvent.selectOptions(page.getByLabelText('Colours'), 'safe');
    await waitFor(() => expect(page.getByRole('img', { name: /^Preview/ }).getAttribute('src')).not.toBe(before), { timeout: 20_000 });
    await expect(page.getByLabelText('Width')).toHaveValue('84');
  },
};

export const Dark: Story = { play: open, parameters: { theme: 'dark' } };

export const Narrow: Story = { play: open, parameters: { stageWidth: 380 } };
