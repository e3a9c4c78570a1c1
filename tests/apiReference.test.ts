import { expect, test } from 'vitest';
import { readApi } from '../scripts/docs/readApi.js';
import { publicEntries } from '../scripts/docs/writeSnippets.js';

test('the reference has the exports of each entry with their types and sentences, inherited props and all', () => {
  const sources = Object.entries(publicEntries()).filter(([, path]) => path.endsWith('.ts'));
  const entries = readApi(Object.fromEntries(sources));
  expect(entries.map(({ name }) => name)).toEqual(sources.map(([name]) => name));
  const items = new Map(entries.find(({ name }) => name === 'runfolio')?.items.map((item) => [item.name, item]));
  const plot = items.get('LinePlot');
  expect(plot?.kind).toBe('component');
  expect(plot?.members).toContainEqual({ name: 'project', type: 'string', optional: false, about: 'Id of the project.' });
  expect(plot?.members.find(({ name }) => name === 'smoothing')).toMatchObject({ type: 'number | Smoothing', optional: true });
  expect(items.get('createWasmEngine')).toMatchObject({ kind: 'function', text: '(options: WasmEngineOptions) => QueryEngine' });
  expect(items.get('RunfolioTheme')?.members.map(({ name }) => name)).toEqual([
    'mode',
    'tokens',
    'light',
    'dark',
    'palette',
    'density',
    'font',
  ]);
  expect(items.get('Theme')).toMatchObject({ kind: 'type', text: expect.stringContaining('"host"') as string });
  // Components and functions are what users call: each has its sentence.
  const silent = [...items.values()].filter(({ kind, about }) => (kind === 'component' || kind === 'function') && about === '');
  expect(silent.map(({ name }) => name)).toEqual([]);
});
