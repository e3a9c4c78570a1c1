import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, waitFor, within } from 'storybook/test';
import { ThemeEditor } from './support/ThemeEditor.js';

/** Change tokens, see a dashboard follow, and copy the theme as TypeScript or CSS. */
const meta: Meta<typeof ThemeEditor> = { title: 'Docs/Theme editor', component: ThemeEditor, tags: ['!autodocs'] };
export default meta;

type Story = StoryObj<typeof ThemeEditor>;

export const Default: Story = {
  name: 'Theme editor',
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(canvasElement.querySelector('.site-shown .rf-panel')).not.toBeNull(), { timeout: 20_000 });
    await waitFor(() => expect(canvasElement.querySelector('[aria-busy="true"]')).toBeNull(), { timeout: 20_000 });
    await fireEvent.change(page.getByRole('textbox', { name: 'accent' }), { target: { value: '#0a6b5d' } });
    const shown = canvasElement.querySelector('.site-shown')!;
    await waitFor(() => expect(getComputedStyle(shown).getPropertyValue('--rf-accent')).toBe('#0a6b5d'));
    await expect(page.getByRole('region', { name: 'TypeScript' })).toHaveTextContent("light: { accent: '#0a6b5d' }");
    await expect(page.getByRole('region', { name: 'CSS' })).toHaveTextContent('--rf-accent: #0a6b5d;');
    await fireEvent.change(page.getByRole('textbox', { name: 'text' }), { target: { value: '#bbbbbb' } });
    await waitFor(() => expect(page.getByRole('list', { name: 'What could not be read' })).toHaveTextContent('text (#bbbbbb) on surface'));
    await fireEvent.change(page.getByRole('textbox', { name: 'text' }), { target: { value: '#17181c' } });
  },
};
