import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { Distribution, type DistributionProps } from './Distribution.js';

const runs = [0, 1, 2, 3, 4, 10].map((score, i) =>
  makeRun(`r${i}`, { name: `run ${i}`, config: new Map([['half', i < 3 ? 'low' : 'high']]), summary: new Map([['score', score]]) }),
);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ filter }) => filter))}</output>;
}

async function show(props: Partial<DistributionProps> = {}) {
  await render(
    <RunfolioProvider
      engine={createMemoryEngine({ id: 'p', name: 'p', runs, parameters: [], warnings: [] })}
      theme="light"
      style={{ width: 520 }}
    >
      <Distribution project="p" value={{ from: 'summary', key: 'score' }} {...props} />
      <Clauses />
    </RunfolioProvider>,
  );
  const chart = page.getByRole('application', { name: /6 runs/ });
  await expect.element(chart).toBeVisible();
  return chart.element() as HTMLElement;
}

interface Bound {
  op: string;
  value: number;
}
const selected = () => JSON.parse(document.querySelector('output')?.textContent ?? '') as { op: string; of: Bound[]; values?: string[] }[];

test('a drag selects a range of values, a double click all', async () => {
  const chart = await show();
  const box = chart.getBoundingClientRect();
  const fire = (type: string, x: number): boolean =>
    chart.dispatchEvent(
      new PointerEvent(type, { bubbles: true, pointerId: 1, button: 0, buttons: 1, clientX: box.left + x, clientY: box.top + 60 }),
    );
  fire('pointerdown', 120);
  fire('pointermove', 200);
  fire('pointermove', 240);
  fire('pointerup', 240);
  await expect.poll(() => selected()[0]?.of.map(({ op }) => op)).toEqual(['>=', '<=']);
  const [low, high] = selected()[0]!.of.map(({ value }) => value) as [number, number];
  expect(low).toBeGreaterThan(0);
  expect(high).toBeGreaterThan(low);
  expect(high).toBeLessThan(10);
  await expect.poll(() => document.querySelectorAll('.rf-zoom-rect').length).toBe(1);
  chart.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
  await expect.poll(selected).toEqual([]);
});

test('keys read groups and runs, and select a group', async () => {
  const chart = await show({ groupBy: [{ from: 'config', key: 'half' }] });
  chart.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect
    .element(page.getByText('half high; n 3; median 4; quartiles 3.5000 to 7; min to max 3 to 10; mean 5.6667; sd 3.7859'))
    .toBeInTheDocument();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(page.getByText('run 3; value 3; rank 1 of 3; group half high')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => selected()[0]?.values).toEqual(['r3', 'r4', 'r5']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(selected).toEqual([]);
});

test('a bin selects its range, once more nothing', async () => {
  const chart = await show({ form: 'histogram', bins: 5 });
  chart.focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByText('2 up to 4; runs 2')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => selected()[0]?.of.map(({ op, value }) => `${op}${value}`)).toEqual(['>=2', '<4']);
  await userEvent.keyboard('{Enter}');
  await expect.poll(selected).toEqual([]);
});

test('a value of a column without numbers selects its runs', async () => {
  const chart = await show({ value: { from: 'config', key: 'half' } });
  chart.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByText('high; runs 3')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => selected()[0]?.values).toEqual(['high']);
});

test('a name in the legend of a histogram selects its group', async () => {
  await show({ form: 'histogram', groupBy: [{ from: 'config', key: 'half' }] });
  await page.getByRole('button', { name: 'low' }).click();
  await expect.poll(() => selected()[0]?.values).toEqual(['r0', 'r1', 'r2']);
  await expect.element(page.getByRole('button', { name: 'low', pressed: true })).toBeVisible();
});
