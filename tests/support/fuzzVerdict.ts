import { RunfolioError } from '../../src/model/index.js';
import type { Answers } from './fuzzAnswers.js';
import type { ExportFiles, Mutation } from './mutateExport.js';

const codes = new Set(['corrupt-file', 'missing-file', 'unsupported-version', 'too-large']);

/** What is wrong with the answers to a mutated export, a sentence each: none when every one is right, or refused by an error that names a file. */
export function faultsOf({ files, vouched, what }: Mutation, answers: Answers, original: ExportFiles, right: Answers): string[] {
  const may = vouched && (what.includes('hashes') || saysOtherwise(original, files));
  const faults = Object.entries(answers).flatMap(([plan, answer]) => {
    if ('thrown' in answer) return wrongError(answer.thrown).map((fault) => `${plan}: ${fault}`);
    const expected = right[plan as keyof Answers];
    return may || ('frame' in expected && answer.frame === expected.frame) ? [] : [`${plan}: another frame in silence`];
  });
  const { page, sqlPage } = answers;
  // Two decoders that have nothing in common but the bytes: where a value changed, both must say so.
  if ('frame' in page && 'frame' in sqlPage && page.frame !== sqlPage.frame) faults.push('page: typed arrays and DuckDB differ');
  return faults;
}

function wrongError(thrown: unknown): string[] {
  if (!(thrown instanceof RunfolioError)) return [`threw ${String(thrown)}`];
  // What is too large is named by its metric: no one file is to blame.
  const named = thrown.code === 'too-large' || /manifest|\.arrow|media\//.test(thrown.message);
  return codes.has(thrown.code) && named ? [] : [`${thrown.code}: ${thrown.message}`];
}

/** Fields of which the manifest is the only source: whatever they say is what the export says. */
const spoken =
  /^(project|parameters|warnings|tables|byState|columns|metrics \d+ (key|id|kind|goal|unit)|metrics \d+$|metrics$|loggedTables \d+ (key|id|run|step|columns)|(histograms|media) \d+ (key|id))/;

function saysOtherwise(original: ExportFiles, files: ExportFiles): boolean {
  try {
    return differences(parsed(original), parsed(files), []).some((trail) => spoken.test(trail));
  } catch {
    return false;
  }
}

function parsed(files: ExportFiles): unknown {
  return JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
}

/** Where two JSON values differ: the keys that lead there. */
function differences(a: unknown, b: unknown, trail: string[]): string[] {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b ? [] : [trail.join(' ')];
  if (Array.isArray(a) !== Array.isArray(b) || (Array.isArray(a) && Array.isArray(b) && a.length !== b.length)) return [trail.join(' ')];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differences(Reflect.get(a, key), Reflect.get(b, key), [...trail, key]));
}
