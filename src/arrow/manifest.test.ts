import { describe, expect, test } from 'vitest';
import { makeRun } from '../../tests/support/makeRun.js';
import { readExport } from '../../tests/support/readExport.js';
import type { ProjectData, RunData } from '../model/index.js';
import { parseManifest, writeExport } from './index.js';

const loss = (...value: number[]): RunData['metrics'] =>
  new Map([['loss', { step: Float64Array.from(value, (_, i) => i), value: Float64Array.from(value) }]]);
const project: ProjectData = {
  id: 'p',
  name: 'A "project"',
  runs: [makeRun('a', { config: new Map([['lr', 0.1]]), metrics: loss(1, 2) }), makeRun('b', { state: 'crashed' })],
  parameters: [{ key: 'lr', scale: 'log', low: 1e-5, high: Infinity, choices: [1, NaN, 'x'] }],
  warnings: [{ code: 'truncated-file', message: 'cut', run: 'b' }],
};

const text = (data: ProjectData): string => new TextDecoder().decode([...writeExport(data)].at(-1)!.bytes);
/** The manifest's text with the value at a path of keys replaced, or removed where it is undefined. */
function changed(value: unknown, ...keys: (string | number)[]): string {
  const json: unknown = JSON.parse(text(project));
  const parent = keys.slice(0, -1).reduce<unknown>((node, key) => Reflect.get(node as object, key), json);
  Reflect.set(parent as object, keys.at(-1)!, value);
  return JSON.stringify(json);
}

/** A manifest that lists a time file whose name its segment has lost. */
function withUnnamedTimes(): string {
  const json = JSON.parse(text(project)) as { files: Record<string, object> };
  json.files['history/0/x.time.arrow'] = { rows: 2, bytes: 100, sha256: '0'.repeat(64), schema: 'time' };
  return JSON.stringify(json);
}

describe('the manifest', () => {
  test('says what was written, without numbers JSON has not', () => {
    const manifest = parseManifest(text(project));
    expect(manifest).toMatchObject({ format: 'runfolio-export', formatVersion: 1, project: { id: 'p', name: 'A "project"' }, runs: 2 });
    expect(manifest.byState).toEqual({ finished: 1, crashed: 1 });
    expect(manifest.parameters).toEqual([{ key: 'lr', scale: 'log', low: 1e-5, choices: [1, 'NaN', 'x'] }]);
    expect(manifest.warnings).toEqual(project.warnings);
    expect(manifest.tables).toEqual({ runs: 1, columns: 1, run_metrics: 1, 'history/0': 1 });
  });

  test('has one line per file and metric', () => {
    const lines = text(project).split('\n');
    for (const path of Object.keys(parseManifest(text(project)).files)) {
      expect(lines.filter((line) => line.startsWith(`    ${JSON.stringify(path)}: {`))).toHaveLength(1);
    }
    expect(lines.filter((line) => line.includes('"key":"loss"'))).toHaveLength(1);
  });

  test('of an empty project can be read', async () => {
    const { manifest } = await readExport(writeExport({ id: '', name: '', runs: [], parameters: [], warnings: [] }));
    expect([manifest.runs, manifest.metrics, manifest.columns]).toEqual([0, [], []]);
  });

  test('raises the versions of changed tables only', () => {
    const first = parseManifest(text(project));
    const again = (data: ProjectData, previous = first): Record<string, number> =>
      parseManifest(new TextDecoder().decode([...writeExport(data, { previous })].at(-1)!.bytes)).tables;
    expect(again(project)).toEqual(first.tables);
    const longer = { ...project, runs: [{ ...project.runs[0]!, metrics: loss(1, 2, 3) }, project.runs[1]!] };
    expect(again(longer)).toEqual({ ...first.tables, run_metrics: 2, 'history/0': 2 });
    expect(again({ ...project, runs: project.runs.map((run) => ({ ...run, notes: 'x' })) })).toEqual({ ...first.tables, runs: 2 });
  });

  test.each([
    ['corrupt-file', 'manifest.json is not JSON', '{"format":'],
    ['corrupt-file', 'has the format undefined', 'null'],
    ['corrupt-file', 'has the format "other"', changed('other', 'format')],
    ['unsupported-version', 'has formatVersion 2; this library reads up to 1', changed(2, 'formatVersion').replace('"runs":', '"gone":')],
    ['corrupt-file', 'wrong at formatVersion', changed('1', 'formatVersion')],
    ['corrupt-file', 'wrong at metrics.0.points', changed(-1, 'metrics', 0, 'points')],
    ['corrupt-file', 'wrong at files.runs.arrow.sha256', changed('abc', 'files', 'runs.arrow', 'sha256')],
    ['corrupt-file', 'wrong at metrics.0.segments.0.file', changed('../up', 'metrics', 0, 'segments', 0, 'file')],
    ['corrupt-file', 'names the file gone.arrow in metrics[0]', changed('gone.arrow', 'metrics', 0, 'segments', 0, 'file')],
    ['corrupt-file', 'lists the file history/0/x.time.arrow, which no metric names', withUnnamedTimes()],
    ['corrupt-file', 'names the file constructor in columns[0]', changed('constructor', 'columns', 0, 'variants', 0, 'file')],
    ['corrupt-file', 'has the schema runs for the file runs.arrow', changed('runs.arrow', 'columns', 0, 'variants', 0, 'file')],
    ['corrupt-file', 'names the file run_metrics.arrow in every export', changed(undefined, 'files', 'run_metrics.arrow')],
  ])('%s: %s', (code, message, broken) => {
    expect(() => parseManifest(broken)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });

  test('may have fields this version does not know', () => {
    expect(parseManifest(changed(1, 'future')).runs).toBe(2);
  });
});
