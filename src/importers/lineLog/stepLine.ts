import { parseTime } from '../common/parseTime.js';
import { linePairs, type LinePair } from './linePairs.js';

/** A line of a training log that says how far the run was and gives numbers. */
export interface StepLine {
  /** Undefined where the line names none: it counts by its number then. */
  step: number | undefined;
  /** Milliseconds since 1970, UTC; NaN where the line has no time stamp. */
  time: number;
  /** Seconds since the start; NaN where the line does not say. */
  runtime: number;
  pairs: LinePair[];
}

const stamp = /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)([.,]\d+)?(Z|[+-]\d\d:?\d\d)?\]?[\s,:|-]*/;
const level = /^(?:[[|(*>#\s]*(?:INFO|DEBUG|WARN|WARNING|ERROR)\b[\s:|\])-]*)?[[|(*>#\s]*/i;
const stepWord = /(?<![\w-])(?:global_step|step|iteration|iter|epoch|update)s?(?![\w-])/i;
const stepToken =
  /^(?:(global_step|step|iteration|iter|epoch|update)s?(?:\s*[:=#]\s*|\s+|(?=[[(]))[[(]?\s*|(s|it):)(\d+)(?:\s*(?:\/|of)\s*(\d+))?[\])]*(?![\w%]|\.\d)/i;
const batchToken = /^\s*\[\s*(\d+)\s*\/\s*(\d+)\s*\]/;
const allPairs = /^(?:[\w./-]+=\S+\s+)+[\w./-]+=\S+$/;
const stepKeys: readonly string[] = ['global_step', 'step', 'iteration', 'iter'];
const runtimeKeys: readonly string[] = ['train_time', 'elapsed', 'elapsed_time', 'total_time'];

/** Reads a line of one of the common shapes; undefined for every other line. `docs/importing.md` lists them. */
export function parseStepLine(line: string): StepLine | undefined {
  const stamped = stamp.exec(line);
  const rest = stamped ? line.slice(stamped[0].length) : line;
  const found = isDictionary(rest) || allPairs.test(rest) ? pairLine(rest) : tokenLine(rest, stamped !== null);
  if (!found || found.pairs.length === 0) return undefined;
  return { ...found, time: timeOf(stamped), runtime: runtimeOf(found.pairs) };
}

type Found = Pick<StepLine, 'step' | 'pairs'>;

/** A line that begins with its step: `step:5/100 …`, `Epoch [3/10], …`, `iter 0: …`. Behind a time stamp the step may come later. */
function tokenLine(text: string, isStamped: boolean): Found | undefined {
  const own = text.slice(level.exec(text)![0].length);
  const start = isStamped ? own.slice(0, 120).search(stepWord) : 0;
  const token = start < 0 ? null : stepToken.exec(own.slice(start));
  if (!token) return undefined;
  const rest = own.slice(start + token[0].length);
  const number = Number(token[3]);
  if (token[1]?.toLowerCase() !== 'epoch') return { step: number, pairs: linePairs(behind(rest)) };
  return epochLine(number, rest);
}

/** Behind an epoch the line may name the step, or the batch within the epoch, as `Epoch: [2][10/500]`. */
function epochLine(epoch: number, rest: string): Found {
  const batch = batchToken.exec(rest);
  const pairs = linePairs(behind(batch ? rest.slice(batch[0].length) : rest));
  if (batch) return { step: epoch * Number(batch[2]) + Number(batch[1]), pairs };
  const { step, others } = takeStep(pairs);
  return step === undefined ? { step: epoch, pairs } : { step, pairs: [{ key: 'epoch', value: epoch, unit: '' }, ...others] };
}

function behind(text: string): string {
  return text.replace(/^[\s:,|)\]-]+/, '');
}

/** A line of pairs alone: `step=5 loss=0.3`, or a dictionary as Python prints it. A dictionary may name no step. */
function pairLine(text: string): Found | undefined {
  const { step, others } = takeStep(linePairs(text));
  const epoch = others.find(({ key }) => key === 'epoch');
  if (step === undefined && Number.isSafeInteger(epoch?.value) && !isDictionary(text)) {
    return { step: epoch!.value, pairs: others.filter((pair) => pair !== epoch) };
  }
  return step === undefined && !(isDictionary(text) && (epoch || others.some(({ key }) => key.includes('loss'))))
    ? undefined
    : { step, pairs: others };
}

/** Whether a text is a dictionary as Python prints it. */
function isDictionary(text: string): boolean {
  return /^\{'[^']+':/.test(text) && text.endsWith('}');
}

function takeStep(pairs: readonly LinePair[]): { step: number | undefined; others: LinePair[] } {
  for (const name of stepKeys) {
    const pair = pairs.find(({ key, value }) => key.toLowerCase() === name && Number.isSafeInteger(value));
    if (pair) return { step: pair.value, others: pairs.filter((other) => other !== pair) };
  }
  return { step: undefined, others: [...pairs] };
}

function timeOf(stamped: RegExpExecArray | null): number {
  if (!stamped) return Number.NaN;
  return parseTime(`${stamped[1]}${stamped[2]?.replace(',', '.') ?? ''}${stamped[3] ?? ''}`) ?? Number.NaN;
}

/** Seconds since the start, where a pair says so and in which unit. */
function runtimeOf(pairs: readonly LinePair[]): number {
  const pair = pairs.find(({ key, unit }) => runtimeKeys.includes(key) && (unit === 's' || unit === 'ms'));
  return pair ? pair.value / (pair.unit === 'ms' ? 1000 : 1) : Number.NaN;
}
