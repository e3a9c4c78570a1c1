import { RunfolioError, runFieldKeys, type RunFieldKey } from '../../model/index.js';
import { inRun, overRuns, type InRun, type OverRuns, type RunValue, type ValueExpression, type ValueTarget } from './valueExpression.js';
import { valueWords, type Word } from './valueWords.js';

/** What one word before a key means: what is made of each run's history, and what of the values of the runs. */
const meanings: Readonly<Record<string, { reduce: InRun; over?: OverRuns }>> = {
  ...Object.fromEntries(inRun.map((reduce) => [reduce, { reduce }])),
  ...Object.fromEntries((['best', 'min', 'max', 'mean'] as const).map((word) => [word, { reduce: word, over: word }])),
  ...Object.fromEntries((['median', 'sd', 'stderr', 'iqm', 'count'] as const).map((over) => [over, { reduce: 'last', over }])),
};

/**
 * Reads what stands between the braces of `{{…}}`:
 *
 * - `last loss of run-7`: of one run; the words for its history are those of `inRun`, `last` where there is none;
 * - `best val/accuracy of A`: of a run set, by name or id; `best`, `min`, `max` and `mean` are taken of each run's history, then of the runs;
 * - `mean last loss of A`: the first word (of `overRuns`) for the runs, the second for each history;
 * - `count of A`: how many runs; `count loss of A`: how many have it;
 * - `loss at best val/accuracy of run-7`: the loss in force where the other metric was best;
 * - `config.lr of run-7`, `summary.f1 of run-7`, `state of run-7`: what has one value per run;
 * - `name of best val/accuracy of A`: of the run of A whose metric is best.
 *
 * Names with spaces may stand as they are at the end; keys with spaces, and names that could be misread, stand in double quotes. Throws `bad-input` saying what is wrong.
 */
export function parseValue(source: string): ValueExpression {
  const words = valueWords(source);
  const of = words.findIndex(isWord('of'));
  if (of < 0) throw valueError('it does not say of what: "last loss of A"');
  const [head, tail] = [words.slice(0, of), words.slice(of + 1)];
  const target = readTarget(tail, source);
  const [first] = head;
  if (!first) throw valueError('there is nothing before "of"');
  if (head.length === 1 && isWord('count')(first)) return { over: 'count', of: target };
  return { ...readHead(head), of: target };
}

function readHead(head: readonly Word[]): Pick<ValueExpression, 'over' | 'value'> {
  const [first, second] = head;
  const last = head.findIndex(isWord('at'));
  const count = last < 0 ? head.length : last;
  const over = count > 2 ? overRuns.find((word) => first && isWord(word)(first)) : undefined;
  const reduce = count > 2 ? inRun.find((word) => second && isWord(word)(second)) : undefined;
  if (count > 2 && over !== undefined && reduce !== undefined) return withOver(over, readKey(head.slice(2), reduce));
  const meaning = count > 1 && first && !first.quoted && Object.hasOwn(meanings, first.text) ? meanings[first.text] : undefined;
  return meaning ? withOver(meaning.over, readKey(head.slice(1), meaning.reduce)) : { value: readKey(head, undefined) };
}

function withOver(over: OverRuns | undefined, value: RunValue): Pick<ValueExpression, 'over' | 'value'> {
  return over === undefined ? { value } : { over, value };
}

/** A key, and what it is the value at. */
function readKey([key, ...more]: readonly Word[], reduce: InRun | undefined): RunValue {
  if (!key) throw valueError('the key is missing');
  const [at, best, of, other] = more;
  if (at && best && of && !other && isWord('at')(at) && isWord('best')(best)) {
    return { from: 'metric', key: key.text, reduce: { atBest: of.text } };
  }
  if (at) throw valueError(`"${at.text}" is not expected after "${key.text}"; keys with spaces stand in double quotes`);
  return plainKey(key, reduce);
}

function plainKey({ text, quoted }: Word, reduce: InRun | undefined): RunValue {
  const [, from, key] = /^(config|summary)\.(.+)$/s.exec(text) ?? [];
  if (!quoted && key !== undefined) return { from: from as 'config' | 'summary', key };
  const isField = !quoted && (runFieldKeys as readonly string[]).includes(text);
  return isField ? { from: 'run', key: text as RunFieldKey } : { from: 'metric', key: text, reduce: reduce ?? 'last' };
}

/** `best KEY of TARGET`, or a name as it stands. */
function readTarget(words: readonly Word[], source: string): ValueTarget {
  const [first, second, third, ...rest] = words;
  if (!first) throw valueError('there is no name after "of"');
  const isBest = second && third && rest.length > 0 && isWord('best')(first) && isWord('of')(third);
  if (isBest) return { best: second.text, of: readTarget(rest, source) };
  if (!second) return { name: first.text };
  return { name: source.slice(first.start, words.at(-1)?.end) };
}

function isWord(text: string): (word: Word) => boolean {
  return (word) => !word.quoted && word.text === text;
}

function valueError(why: string): RunfolioError {
  return new RunfolioError('bad-input', `This is no value: ${why}.`);
}
