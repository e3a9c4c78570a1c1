import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../stories/support/memoryEngine.js';
import { syntheticProject } from '../../stories/support/syntheticProject.js';
import { RunfolioProvider } from '../react/index.js';
import '../styles.css';
import { RunTable } from './RunTable.js';

const force = (value: 'active' | 'none') => cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });

afterEach(() => force('none'));

const dotColors = (): string[] => [...document.querySelectorAll('.rf-dot')].map((dot) => getComputedStyle(dot).backgroundColor);

test('forced colours leave each run the colour of its dot', async () => {
  await render(
    <RunfolioProvider engine={createMemoryEngine(syntheticProject({ runs: 4, points: 20 }))} theme="light" style={{ blockSize: 400 }}>
      <RunTable project="synthetic" />
    </RunfolioProvider>,
  );
  await expect.poll(() => new Set(dotColors()).size).toBe(4);
  const before = dotColors();
  await force('active');
  await expect.poll(() => matchMedia('(forced-colors: active)').matches).toBe(true);
  expect(dotColors()).toEqual(before);
});
