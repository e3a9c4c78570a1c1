import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { LateCode, Popup, PopupFailure, useLateCode } from '../src/popups/index.js';
import { createMemoryEngine } from './support/memoryEngine.js';
import { Stage, type StageProps } from './support/Stage.js';
import { syntheticProject } from './support/syntheticProject.js';

/** What opens over the page from a button: its code comes with the first use. */
const meta: Meta = { title: 'Dashboard/Popups', parameters: { layout: 'fullscreen' } };
export default meta;

const staged = (children: StageProps['children'], props: Partial<StageProps> = {}) => (
  <Stage engine={() => createMemoryEngine(syntheticProject({ runs: 3 }))} height={320} {...props}>
    {children}
  </Stage>
);

function Opened() {
  const [open, setOpen] = useState(false);
  const trigger = (
    <button type="button" className="rf-button">
      Say more
    </button>
  );
  return (
    <Popup trigger={trigger} label="More" open={open} onOpen={setOpen}>
      <h3 className="rf-popup-title">More</h3>
      <button type="button" className="rf-kind">
        First entry
      </button>
    </Popup>
  );
}

const gone = new LateCode<string>('What opens here', () => Promise.reject(new TypeError('Failed to fetch')));

function Missing() {
  const [open, setOpen] = useState(false);
  const { error, retry } = useLateCode(gone, open);
  return (
    <>
      <button type="button" className="rf-button" onClick={() => setOpen(!open)}>
        Say more
      </button>
      {open && error && <PopupFailure error={error} onRetry={retry} onClose={() => setOpen(false)} />}
    </>
  );
}

const press = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'Say more' }));

export const Open: StoryObj = {
  render: () => staged(<Opened />),
  play: async () => {
    await press();
    await waitFor(() => expect(screen.getByRole('button', { name: 'First entry' })).toHaveFocus());
  },
};

const missing = async (): Promise<void> => {
  await press();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Retry' })).toHaveFocus());
};

export const NotLoaded: StoryObj = { render: () => staged(<Missing />), play: missing };
export const NotLoadedDark: StoryObj = { render: () => staged(<Missing />, { theme: 'dark' }), play: missing };
export const NotLoadedNarrow: StoryObj = { render: () => staged(<Missing />, { width: 380 }), play: missing };
