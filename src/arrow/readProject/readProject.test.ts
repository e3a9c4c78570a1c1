import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProject } from '../../../tests/support/arbitraryProject.js';
import { arbitraryTables } from '../../../tests/support/arbitraryTables.js';
import { artifactsOf, everyColumn, recordsOf, twoMediaFiles } from '../../../tests/support/recordFixtures.js';
import { readExport } from '../../../tests/support/readExport.js';
import { subsetOf } from '../../../tests/support/subsetOf.js';
import { everyPlanProject } from '../../../tests/support/everyPlan.js';
import { wellFormed, type LoggedTable, type ProjectData } from '../../model/index.js';
import { writeExport, type WriteOptions } from '../writeExport.js';
import { readProject } from './readProject.js';

/** Random runs with records, tables, artifacts, warnings and parameters of theirs. */
const arbitraryAll: fc.Arbitrary<ProjectData> = fc
  .tuple(arbitraryProject, arbitraryTables, fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 }))
  .map(([project, tables, picks]) => {
    const ids = [...new Set(project.runs.map(({ runId }) => wellFormed(runId)))];
    const runs = ids.map((runId, i) => {
      const { runId: _, ...fields } = project.runs[i]!;
      return { ...fields, runId, parent: ids[i + 1], ...(picks[i] !== 0 && recordsOf(picks[i]!)) };
    });
    const owner = (i: number): string | undefined =>
      ids.length > 0 && picks[i % 8] !== 3 ? ids[(picks[i % 8]! + i) % ids.length] : undefined;
    const all = [...tables, everyColumn, everyColumn];
    return {
      ...project,
      runs,
      tables: all.map((table, i): LoggedTable => ({ ...table, runId: owner(i) })),
      mediaFiles: twoMediaFiles,
      ...(ids.length > 1 && artifactsOf(ids[0]!, ids[1]!)),
      metrics: [{ key: 'acc', goal: 'maximize', stepMetric: 'train/loss' }],
      parameters: [
        { key: 'lr', scale: 'log', low: 1, high: 2, choices: [1, 2, 'a', true] },
        { key: 'optimizer.name', choices: ['é'] },
      ],
      warnings: [
        { code: 'no-step', message: 'm', run: ids[0] },
        { code: 'x', message: 'of all' },
      ].map(({ run, ...rest }) => (run === undefined ? rest : { ...rest, run })),
    };
  });

const filesOf = (project: ProjectData, options?: WriteOptions): Map<string, Uint8Array> =>
  new Map(Array.from(writeExport(project, options), ({ path, bytes }) => [path, bytes]));

async function filtered(project: ProjectData, keep: ReadonlySet<string>, options?: WriteOptions): Promise<ProjectData> {
  const { manifest, bytes } = await readExport(writeExport(project, options));
  return readProject(manifest, async (path) => bytes.get(path)!, keep);
}

const textOf = (files: Map<string, Uint8Array>): unknown => JSON.parse(new TextDecoder().decode(files.get('manifest.json')));

describe('an export filtered to some runs', () => {
  test('is the export of these runs, byte for byte', async () => {
    const property = fc.asyncProperty(
      arbitraryAll,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.constantFrom(undefined, 300),
      async (project, chosen, segmentBytes) => {
        const keep = new Set(project.runs.filter((_, i) => chosen[i]).map(({ runId }) => runId));
        const [found, expected] = [filesOf(await filtered(project, keep, { segmentBytes })), filesOf(subsetOf(project, keep))];
        expect(textOf(found)).toEqual(textOf(expected));
        expect(found).toEqual(expected);
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  test('of a project with everything holds what these runs logged', async () => {
    const project = everyPlanProject();
    for (const ids of [[], ['run-1'], ['run-2', 'run-4'], project.runs.map(({ runId }) => runId)]) {
      const keep = new Set(ids);
      const read = await filtered(project, keep);
      expect(filesOf(read)).toEqual(filesOf(subsetOf(project, keep)));
      expect(read.runs.map(({ runId }) => runId)).toEqual(ids);
    }
  });

  test('joins the parts of a large table', async () => {
    const rows = 300_000;
    const values = Float64Array.from({ length: rows }, (_, i) => i / 7);
    const codes = Int32Array.from({ length: rows }, (_, i) => (i % 5) - 1);
    const offsets = Int32Array.from({ length: rows + 1 }, (_, i) => i);
    const valid = Uint8Array.from({ length: rows }, (_, i) => i % 3 && 1);
    const columns: LoggedTable['columns'] = [
      { name: 'n', column: { type: 'number', values, valid } },
      { name: 's', column: { type: 'string', codes, dictionary: ['a', 'b', 'c', 'd'] } },
      { name: 'l', column: { type: 'numbers', offsets, values } },
      { name: 'b', column: { type: 'boolean', values: valid } },
    ];
    const { runs } = everyPlanProject();
    const project = { ...everyPlanProject(), runs, tables: [{ key: 'big', rows, columns, runId: 'run-0', step: 1 }] };
    const keep = new Set(['run-0']);
    expect([...filesOf(project).keys()].filter((path) => path.startsWith('tables/')).length).toBeGreaterThan(1);
    expect(filesOf(await filtered(project, keep))).toEqual(filesOf(subsetOf(project, keep)));
  });
});
