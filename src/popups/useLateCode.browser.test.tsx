import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../styles.css';
import { LateCode, PopupFailure, useLateCode } from './index.js';

/** Code that comes, or does not, when the test says so. */
function lateText() {
  const waiting: { resolve: (text: string) => void; reject: (reason: Error) => void }[] = [];
  return { code: new LateCode<string>('The text', () => new Promise((resolve, reject) => waiting.push({ resolve, reject }))), waiting };
}

function Opener({ code }: { code: LateCode<string> }) {
  const [open, setOpen] = useState(false);
  const { loaded, error, retry } = useLateCode(code, open);
  return (
    <div className="rf-root">
      <button type="button" onClick={() => setOpen(!open)}>
        Open
      </button>
      {open && error && <PopupFailure error={error} onRetry={retry} onClose={() => setOpen(false)} />}
      {open && loaded && <p>{loaded}</p>}
    </div>
  );
}

test('what fails once says so below its button, and comes with Retry', async () => {
  const { code, waiting } = lateText();
  await render(<Opener code={code} />);
  const button = page.getByRole('button', { name: 'Open' });
  await button.click();
  waiting[0]!.reject(new TypeError('Failed to fetch dynamically imported module'));
  await expect.element(page.getByRole('alert').getByText('The text could not be loaded.')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Retry' })).toHaveFocus();
  const top = document.querySelector('.rf-popup-failure')!.getBoundingClientRect().top;
  expect(top).toBeCloseTo(button.element().getBoundingClientRect().bottom + 6, 0);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect.element(button).toHaveFocus();
  waiting[1]!.resolve('Here it is.');
  await expect.element(page.getByText('Here it is.')).toBeVisible();
  expect(page.getByRole('alert').elements()).toEqual([]);
});

test('Escape closes what was said, the button has the focus, and the next press asks anew', async () => {
  const { code, waiting } = lateText();
  await render(<Opener code={code} />);
  const button = page.getByRole('button', { name: 'Open' });
  await button.click();
  waiting[0]!.reject(new Error('gone'));
  await expect.element(page.getByRole('alert')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => page.getByRole('alert').elements()).toEqual([]);
  await expect.element(button).toHaveFocus();
  await button.click();
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.resolve('Here it is.');
  await expect.element(page.getByText('Here it is.')).toBeVisible();
});
