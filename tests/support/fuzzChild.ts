import { writeExport } from '../../src/arrow/index.js';
import { fuzzAnswers, type Answers } from './fuzzAnswers.js';
import { fuzzProject } from './fuzzProject.js';
import { faultsOf } from './fuzzVerdict.js';
import { mutateExport, type Mutation } from './mutateExport.js';
import { nodeDuckDb } from './nodeDuckDb.js';

/** What the child tells after each mutation; `next` is the number of the one it takes up. */
export interface FuzzReport {
  next: number;
  faults: string[];
}

/** Whether a mutation changes anything that the database reads: most do not, and asking it takes by far the longest. */
function readsRuns({ files, what }: Mutation): boolean {
  return what.includes('manifest') || [...original].some(([path, bytes]) => path.startsWith('run') && files.get(path) !== bytes);
}

// Mutations from one number up to another, told one by one, so that whoever watches knows which one never ended.
const [seed = 0, from = 0, to = 0] = process.argv.slice(2).map(Number);
const original = new Map(Array.from(writeExport(fuzzProject(), { segmentBytes: 2400 }), ({ path, bytes }) => [path, bytes]));
const { database } = await nodeDuckDb();
const right = (await fuzzAnswers(original, database, 'right')) as Answers;
const unable = Object.entries(right).filter(([, answer]) => 'thrown' in answer);
process.send?.({
  next: from,
  faults: unable.map(([plan, answer]) => `unmutated: ${plan}: ${String('thrown' in answer && answer.thrown)}`),
});
for (let i = from; i < to; i++) {
  const mutation = mutateExport(original, seed + i);
  const answers = { ...right, ...(await fuzzAnswers(mutation.files, database, `m${i}`, readsRuns(mutation))) };
  const faults = faultsOf(mutation, answers, original, right).map((fault) => `mutation ${seed + i} (${mutation.what}): ${fault}`);
  process.send?.({ next: i + 1, faults } satisfies FuzzReport);
}
process.disconnect?.();
