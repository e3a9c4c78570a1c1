import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Playground } from './support/Playground.js';

/** Every kind of panel with its settings as JSON, over real runs: those of the sample project. */
const meta: Meta<typeof Playground> = { title: 'Docs/Playground', component: Playground, tags: ['!autodocs'] };
export default meta;

const drawn = async (canvasElement: HTMLElement): Promise<void> => {
  await waitFor(() => expect(canvasElement.querySelector('.rf-panel .rf-figure')).not.toBeNull(), { timeout: 20_000 });
  await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
};

type Story = StoryObj<typeof Playground>;

/** An edit of the JSON changes the panel, an edit of the panel changes the JSON, and what is wrong is named. */
const walk: Story['play'] = async ({ canvasElement }) => {
  await drawn(canvasElement);
  const page = within(canvasElement);
  const json = page.getByRole<HTMLTextAreaElement>('textbox', { name: 'Settings as JSON' });
  const write = async (text: string): Promise<void> => {
    await userEvent.clear(json);
    await userEvent.click(json);
    await userEvent.paste(text);
  };
  const { value } = json;
  await write('{"metrics": [');
  await expect(page.getByRole('alert')).toHaveTextContent('This is no JSON');
  await write(value.replace('"linear"', '"wrong"'));
  await waitFor(() => expect(canvasElement.querySelector('.rf-panel')).toHaveTextContent('not valid: yScale'));
  await write(value.replaceAll(/"y": \[[^\]]*\]/g, '"y": ["val/loss"]').replaceAll(/"metrics": \[[^\]]*\]/g, '"metrics": ["val/loss"]'));
  await waitFor(() => expect(page.getByRole('heading', { name: 'val/loss' })).toBeInTheDocument());
  await drawn(canvasElement);
};

export const Default: Story = { name: 'Playground', play: walk };
