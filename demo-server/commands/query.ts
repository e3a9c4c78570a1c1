import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { nonFiniteReplacer, RunfolioError, type Plan } from '../../src/model/index.js';
import { collectExports } from '../collectExports.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { frameFacts, frameRows } from '../frameRows.js';
import { importHelp, importOptions } from '../importPaths.js';
import { createNodeEngine } from '../nodeEngine.js';

const help = `Usage: runfolio query DIR --plan FILE|- [--sql]

Answers a plan, the question that a panel asks, on the engine that the page runs. DIR is an export, a folder of
exports, or a folder that can be imported. The plan is JSON, in a file or from standard input:

  {"kind": "series", "runs": [{"project": "ID"}], "y": ["loss"], "x": "step", "pipeline": [], "viewport": {"pixels": 1000}}
  {"kind": "runs.page", "runs": {"project": "ID"}, "columns": [{"from": "config", "key": "lr"}], "offset": 0, "limit": 50}
  {"kind": "runs.facets", "runs": {"project": "ID"}, "columns": [{"from": "run", "key": "state"}]}
  {"kind": "keys.search", "project": "ID", "text": "lo", "from": ["metric"], "limit": 20}

Standard output has one JSON object per row; lines have one per point: run, run_id, metric, x, y. Missing values are
left out; numbers that are not finite are {"$": "NaN"}, {"$": "Infinity"}, {"$": "-Infinity"}. The last line of standard
error is one JSON object: rows, fidelity, notes.

  --plan FILE      The plan; - reads standard input.
  --sql            Print the equivalent SQL over the export's tables, and its parameters, instead of the answer.
${importHelp}`;

export const queryCommand: Command = { name: 'query', about: 'answer a plan, as JSON lines or as SQL', help, run };

/** Rows that are printed in one go. */
const rowsPerWrite = 1000;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, { plan: { type: 'string' }, sql: { type: 'boolean' }, ...importOptions });
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError('query needs one DIR.');
  if (values.plan === undefined) throw new UsageError('query needs --plan FILE, or --plan - for standard input.');
  // Checked by the engine: it says what is wrong with it.
  const plan = (await readPlan(values.plan)) as Plan;
  const engine = await createNodeEngine(await collectExports([folder], values));
  try {
    if (values.sql) printSql(await engine.explain(plan));
    else await printAnswer(await engine.run(plan, { signal: new AbortController().signal }));
  } finally {
    await engine.dispose();
  }
}

async function readPlan(file: string): Promise<unknown> {
  const content =
    file === '-' ? await text(process.stdin) : await readFile(file, 'utf8').catch((error: unknown) => unreadable(file, error));
  try {
    return JSON.parse(content);
  } catch (error) {
    const where = file === '-' ? 'Standard input' : file;
    throw new RunfolioError('bad-plan', `${where} is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function unreadable(file: string, cause: unknown): never {
  throw new RunfolioError('bad-input', `The plan ${file} cannot be read: there is no such file, or it is not yours to read.`, { cause });
}

function printSql({ sql, params }: { sql: string; params: unknown[] }): void {
  console.log([sql, ...params.map((value, i) => `-- $${i + 1} = ${json(value)}`)].join('\n'));
}

async function printAnswer(frame: Parameters<typeof frameFacts>[0]): Promise<void> {
  let lines: string[] = [];
  for (const row of frameRows(frame)) {
    lines.push(json(row));
    if (lines.length < rowsPerWrite) continue;
    console.log(lines.join('\n'));
    lines = [];
    await drained();
  }
  if (lines.length > 0) console.log(lines.join('\n'));
  console.error(json(frameFacts(frame)));
}

/** Waits until standard output has taken what was printed, so that a slow reader does not fill the memory. */
async function drained(): Promise<void> {
  if (process.stdout.writableNeedDrain) await new Promise<void>((resolve) => process.stdout.once('drain', resolve));
}

function json(value: unknown): string {
  return JSON.stringify(value, nonFiniteReplacer);
}
