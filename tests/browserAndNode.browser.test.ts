import { afterAll, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { frameFacts, frameRows } from '../demo-server/frameRows.js';
import { createWasmEngine } from '../src/engine/index.js';
import { nonFiniteReplacer, type Column, type Plan } from '../src/model/index.js';
import type { NodeAnswer } from './support/queryInNode.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    queryInNode: (folder: string, plan: Plan) => Promise<NodeAnswer>;
  }
}

const folder = 'demo-server/sample/export';
const engine = createWasmEngine({ exports: [{ id: 'sample', url: `/${folder}/` }] });
const idle = { signal: new AbortController().signal };
const { project, columns, metrics } = await (await fetch(`/${folder}/manifest.json`)).json();

afterAll(() => engine.dispose());

const json = (value: unknown): string => JSON.stringify(value, nonFiniteReplacer);
const config: Column[] = (columns as { from: string; key: string }[])
  .filter(({ from }) => from === 'config')
  .map(({ key }) => ({ from: 'config', key }));
const keys = (metrics as { key: string }[]).map(({ key }) => key);
const reduced: Column[] = keys.flatMap((key) => (['min', 'last'] as const).map((reduce) => ({ from: 'metric', key, reduce })));
const everything: Column[] = [{ from: 'run', key: 'name' }, { from: 'run', key: 'tags' }, ...config, ...reduced];

/** The same question for the project under the name it has in one of the engines. */
function plansOf(id: string): Record<string, Plan> {
  const runs = { project: id };
  const some = { ...runs, filter: { op: '!=' as const, column: { from: 'run' as const, key: 'state' as const }, value: 'failed' } };
  const sort = reduced.slice(0, 2).map((column) => ({ column, ascending: false }));
  const line = { kind: 'series' as const, runs: [some], y: keys, pipeline: [], viewport: { pixels: 300 } };
  return {
    'a sorted page': { kind: 'runs.page', runs: { ...some, sort }, columns: everything, offset: 1, limit: 50 },
    facets: { kind: 'runs.facets', runs: some, columns: everything },
    keys: { kind: 'keys.search', project: id, text: 'l', from: ['config', 'metric'], limit: 20 },
    lines: { ...line, x: 'step' },
    'smoothed lines over time': { ...line, x: 'relative', pipeline: [{ do: 'smooth', method: 'ema', weight: 0.9 }] },
    'zoomed lines on a log scale': { ...line, x: 'step', viewport: { pixels: 50, range: [10, 60], yScale: 'log' } },
    'a metric that is not there': { ...line, x: 'wall', y: ['no such metric'] },
  };
}

const inBrowser = plansOf('sample');
const inNode = plansOf(project.id as string);

it.each(Object.keys(inBrowser))('the browser and Node give the same frame: %s', { timeout: 60_000 }, async (name) => {
  const answer = await commands.queryInNode(folder, inNode[name]!);
  const frame = await engine.run(inBrowser[name]!, idle);
  const rows = [...frameRows(frame)];
  expect(answer.code).toBe(0);
  expect(answer.facts).toBe(json(frameFacts(frame)));
  expect(answer.rows).toBe(rows.map((row) => `${json(row)}\n`).join(''));
  expect(rows.length > 3).toBe(name !== 'a metric that is not there');
});

/** Logarithms and exponentials of two builds of V8 may differ in the last bit: numbers are compared to 1e-9. */
it('the browser and Node give the same importance', { timeout: 60_000 }, async () => {
  const plan = (id: string): Plan => ({
    kind: 'importance',
    runs: { project: id },
    target: { from: 'metric', key: 'val/accuracy', reduce: 'max' },
    goal: 'maximize',
    parameters: config,
    trees: 30,
  });
  const answer = await commands.queryInNode(folder, plan(project.id as string));
  const rows = [...frameRows(await engine.run(plan('sample'), idle))];
  const others = answer.rows
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(others).toHaveLength(rows.length);
  expect(rows.length).toBeGreaterThan(3);
  rows.forEach((row, i) => {
    expect(Object.keys(others[i]!)).toEqual(Object.keys(row));
    for (const [key, value] of Object.entries(row)) {
      const other = others[i]![key];
      if (typeof value === 'number' && typeof other === 'number') expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9);
      else expect(json(other)).toBe(json(value));
    }
  });
});
