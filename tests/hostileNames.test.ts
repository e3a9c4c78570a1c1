import { expect, test } from 'vitest';
import { parseManifest } from '../src/arrow/index.js';
import { runPlan } from '../src/engine/database/databaseService.js';
import { importFiles, memoryFile } from '../src/importers/index.js';
import type { Column, ProjectData, RunsPagePlan } from '../src/model/index.js';
import { duckProjects } from './support/duckProjects.js';
import { openSeries } from './support/openSeries.js';

const names = [
  '',
  ' ',
  '.',
  '..',
  '../../etc/passwd',
  'C:\\windows',
  '/exports/x?y#z%2e%2e',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  `it's "quoted" \\ back`,
  'nul\0inside',
  'line\r\nbreak\ttab\u2028',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '"; DROP TABLE runs; --',
  'lone \ud800 surrogate',
  '\u202eright to left',
  'é',
  'e\u0301',
  'ＫＥＹ',
  'key',
  'KEY',
  'key#number',
  'a'.repeat(1 << 20),
  'run',
  'config.run',
  '🦆',
];
const idle = new AbortController().signal;
const projects = duckProjects();

/** One run per name, which has the name as id, name, tag, group, config key and value, summary key and metric. */
function hostileProject(): Promise<ProjectData> {
  const lines = names.flatMap((name, i) => {
    const run = { run_id: `${i} ${name}`, name, tags: [name], group: name, notes: name, user: name, host: name };
    return [
      { type: 'run', ...run, config: Object.fromEntries([[name, name]]) },
      { type: 'history', step: 0, metrics: 1, ...Object.fromEntries([[`m${name}`, i]]) },
      { type: 'summary', summary: Object.fromEntries([[name, i]]) },
    ];
  });
  return importFiles([memoryFile('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))], {
    project: { id: '../x', name: '<b>' },
  });
}

const readBack = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

test('names of any kind come back from the export as they were, by both engines', { timeout: 60_000 }, async () => {
  const project = await hostileProject();
  const files = projects.open(project);
  expect(parseManifest(JSON.stringify(files.manifest))).toEqual(files.manifest);
  expect(Object.keys(files.manifest.files).filter((path) => !/^[\w/.-]+$/.test(path))).toEqual([]);
  expect(files.manifest.metrics.map(({ key }) => key).toSorted()).toEqual(['metrics', ...names.map((name) => `m${name}`)].toSorted());

  const arrays = await openSeries(files);
  for (const [i, key] of names.entries()) {
    const column: Column = { from: 'config', key };
    const columns: Column[] = [
      column,
      { from: 'summary', key },
      { from: 'metric', key: `m${key}`, reduce: 'last' },
      { from: 'run', key: 'tags' },
    ];
    const plan: RunsPagePlan = {
      kind: 'runs.page',
      runs: { project: 'p', filter: { op: 'is set', column } },
      columns,
      offset: 0,
      limit: 100,
    };
    const frame = await runPlan(plan, files.tables, files.database, idle);
    expect(await arrays.page(plan), JSON.stringify(key.slice(0, 80))).toEqual(frame);
    const cells = Object.entries(frame.columns).map(([name, cell]) => [
      name,
      Array.isArray(cell) || ArrayBuffer.isView(cell) ? [...cell] : cell,
    ]);
    const found = Object.fromEntries(cells) as Record<string, unknown[]>;
    const at = found['run.run_id']?.indexOf(readBack(`${i} ${key}`)) ?? 0;
    expect(found[`config.${key}`]![Math.max(at, 0)]).toBe(readBack(key));
    expect(found[`summary.${key}`]![Math.max(at, 0)]).toBe(i);
    expect(found['run.tags']![Math.max(at, 0)]).toEqual(key === '' ? [] : [readBack(key)]);
  }
});
