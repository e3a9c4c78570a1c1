import { parseManifest } from '../../src/arrow/index.js';
import type { Database } from '../../src/engine/database/index.js';
import { runPlan } from '../../src/engine/database/databaseService.js';
import { ProjectTables } from '../../src/engine/database/projectTables.js';
import { Transferred } from '../../src/engine/serveCalls.js';
import { fetchFiles, seriesService } from '../../src/engine/series/index.js';
import { nonFiniteReplacer, type Frame } from '../../src/model/index.js';
import { fuzzPlans } from './fuzzProject.js';
import type { ExportFiles } from './mutateExport.js';
import { readRecords } from './readRecords.js';

/** What became of one plan: the frame as text, without table versions, or what was thrown. */
export type Answer = { frame: string } | { thrown: unknown };

/** The answers to all plans; `sqlPage` is the page as DuckDB gives it, `records` tables, histograms, media, artifacts and logs as they are read. */
export type Answers = Record<'steps' | 'times' | 'page' | 'sqlPage' | 'facets' | 'records', Answer>;

const never = new AbortController().signal;
const base = 'http://export.test/';

/** Columns as text; typed arrays as lists, so that equal numbers are equal texts whatever holds them. */
function textOf(columns: unknown): string {
  return JSON.stringify(columns, (key, value: unknown) => {
    if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
    const list = ArrayBuffer.isView(value) ? Array.from(value as Float64Array, (item) => nonFiniteReplacer(key, item)) : value;
    return nonFiniteReplacer(key, list);
  });
}

async function answerOf(ask: () => Promise<Frame | Transferred<Frame>>): Promise<Answer> {
  return answer(async () => {
    const result = await ask();
    return { ...(result instanceof Transferred ? result.value : result), versions: {} };
  });
}

async function answer(ask: () => Promise<unknown>): Promise<Answer> {
  try {
    return { frame: textOf(await ask()) };
  } catch (thrown) {
    return { thrown };
  }
}

/** Reads an export as the engine does, fetching and verification included, and asks all plans. `schema` is a name that is free in the database, which is not asked unless `all`. */
export async function fuzzAnswers(files: ExportFiles, database: Database, schema: string, all = true): Promise<Partial<Answers>> {
  const serve = async (url: string): Promise<Response> => {
    const bytes = files.get(decodeURI(url.slice(base.length)));
    return bytes ? new Response(bytes.slice()) : new Response(null, { status: 404 });
  };
  const service = seriesService((manifest) => fetchFiles(manifest, base, { fetchFile: serve }));
  const { steps, times, page, facets } = fuzzPlans;
  const manifestOf = () => parseManifest(new TextDecoder().decode(files.get('manifest.json')));
  const fromSeries = (ask: () => Promise<Frame | Transferred<Frame>>): Promise<Answer> =>
    answerOf(async () => {
      await service.open({ project: 'p', manifest: manifestOf(), baseUrl: base }, never);
      return ask();
    });
  const records = (): Promise<Answer> =>
    answer(async () => {
      const manifest = manifestOf();
      const readFile = fetchFiles(manifest, base, { fetchFile: serve });
      return readRecords(manifest, (path) => readFile(path, never));
    });
  let tables: ProjectTables | undefined;
  const fromDatabase = (plan: typeof page | typeof facets): Promise<Answer> =>
    answerOf(async () => {
      const manifest = manifestOf();
      tables ??= new ProjectTables(database, schema, manifest, fetchFiles(manifest, base, { fetchFile: serve }));
      return runPlan(plan, tables, database, never);
    });
  return {
    steps: await fromSeries(() => service.series({ plan: steps }, never)),
    times: await fromSeries(() => service.series({ plan: times }, never)),
    page: await fromSeries(() => service.page({ plan: page }, never)),
    records: await records(),
    ...(all && { sqlPage: await fromDatabase(page), facets: await fromDatabase(facets) }),
  };
}
