import type { ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { curveProject, decay } from '../stories/support/curveProject.js';
import type { QueryEngine } from '../src/index.js';

const modules = import.meta.glob<Record<string, unknown>>('../.cache/snippets/*.runnable.{ts,tsx}');

/** What is given to a component of a snippet that asks for it: the sample project of the pages. */
const engine = createMemoryEngine({
  ...curveProject({
    runs: ['quiet-ember-26', 'iron-lotus-49'].map((name, i) => ({
      name,
      metrics: { 'train/loss': decay(2 - 0.3 * i, 2, 0.2, 0.1, i), 'val/accuracy': (t: number) => 0.9 - 0.1 * i - 0.6 * Math.exp(-5 * t) },
    })),
    points: 100,
  }),
  id: 'digits',
});

type Shown = ComponentType<{ engine: QueryEngine }>;

const isComponent = ([name, value]: [string, unknown]): boolean => /^[A-Z]/.test(name) && typeof value === 'function';

test('what the pages say that it runs does: modules load, components draw', async () => {
  const problems = vi.spyOn(console, 'error');
  expect(Object.keys(modules).length).toBeGreaterThan(5);
  for (const [name, load] of Object.entries(modules)) {
    const exported = Object.entries(await load()).filter(isComponent) as [string, Shown][];
    for (const [, Component] of exported) {
      const screen = await render(<Component engine={engine} />);
      await expect.poll(() => drawn(), { timeout: 20_000, message: name }).toBe(true);
      await screen.unmount();
    }
  }
  expect(problems.mock.calls).toEqual([]);
});

/** Whether something is drawn, and nothing waits or failed. */
function drawn(): boolean {
  const root = document.querySelector('.rf-root');
  if (!root || root.querySelector('[aria-busy=true], .rf-state-error')) return false;
  return [...root.querySelectorAll('canvas, svg')].some((drawing) => drawing.getBoundingClientRect().width > 100);
}
