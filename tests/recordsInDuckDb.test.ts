import { beforeAll, expect, test } from 'vitest';
import { writeExport } from '../src/arrow/index.js';
import { duckProjects } from './support/duckProjects.js';
import { makeRun } from './support/makeRun.js';
import { readExport, type ReadExport } from './support/readExport.js';
import { artifactsOf, everyColumn, recordsOf, twoMediaFiles } from './support/recordFixtures.js';

const projects = duckProjects();
let exported: ReadExport;
beforeAll(async () => {
  const runs = ['a', 'b'].map((id, n) => makeRun(id, recordsOf(n)));
  const project = {
    id: 'p',
    name: 'p',
    runs,
    tables: [everyColumn],
    mediaFiles: twoMediaFiles,
    ...artifactsOf('a', 'b'),
    parameters: [],
    warnings: [],
  };
  exported = await readExport(writeExport(project));
  projects.database.createSchema('s');
});

/** Loads the file as a table of its own and asks one question, whose answer is one text. */
async function ask(file: string, name: string, select: string): Promise<unknown> {
  projects.database.load({ schema: 's', name }, exported.bytes.get(file)!.slice(), exported.manifest.files[file]!.rows);
  const { columns } = await projects.database.query(
    { parts: [`SELECT ${select} AS answer FROM s.${name}`], params: [] },
    new AbortController().signal,
  );
  return (columns['answer'] as unknown[])[0];
}

test('DuckDB reads all of them as they are written', async () => {
  const { histograms, media, artifacts, logs, loggedTables } = exported.manifest;
  const bins = "string_agg(run || ':' || step || ':' || edges::VARCHAR || counts::VARCHAR || nan, ' ' ORDER BY run, step)";
  expect(await ask(histograms![0]!.segments[0]!.file, 'h', bins)).toBe(
    '0:1:[][]0 0:2:[-1.0, 0.1, 0.1][0, 3]1 1:1:[0.0, 0.5][1]0 1:2:[-1.0, 0.1, 1.1][1, 3]1',
  );
  const items = "string_agg(step || kind || index || coalesce(width, 0) || coalesce(left(boxes, 1), ''), ' ' ORDER BY run, step, index)";
  expect(await ask(media![0]!.segments[0]!.file, 'm', items)).toBe('1text00.0 5image012.0 5image10.0[ 1text00.0 5image012.0 5image10.0[');
  expect(await ask(artifacts!.file, 'a', "string_agg(artifact_id || run || aliases::VARCHAR, ' ' ORDER BY artifact)")).toBe(
    'data:v0-1[] m:v00[best] m:v10[latest, ü]',
  );
  expect(await ask(artifacts!.uses.file, 'u', "string_agg(run || kind || artifact, ' ' ORDER BY run, artifact)")).toBe(
    '0used0 0logged1 0logged2 1used2',
  );
  expect(await ask(logs!.segments[0]!.file, 'l', "string_agg(run || text || stream, '|' ORDER BY run, line)")).toMatch(
    /^0run 0stdout\|0stdout\|.*1oopsstderr$/,
  );
  const cells = "string_agg(coalesce(score::VARCHAR, '-') || half || id || coalesce(embedding::VARCHAR, '-') || (picture IS NULL), ' ')";
  expect(await ask(loggedTables![0]!.files[0]!.file, 't', cells)).toBe('0.10.53[1.5, nan]false nannan7-true --0.02147483647[0.1]false');
});
