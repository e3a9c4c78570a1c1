import { RE2JS } from 're2js';
import { RunfolioError } from '../../model/index.js';
import { parseTime } from '../common/parseTime.js';
import { readNumber } from './numberText.js';
import type { LinePair } from './linePairs.js';
import type { StepLine } from './stepLine.js';

/** A line read by the user's pattern. */
export interface PatternLine extends StepLine {
  /** Id of the run, where the pattern has such a group. */
  run: string | undefined;
  /** Groups that matched something that is no number. */
  texts: [key: string, text: string][];
}

const reserved: readonly string[] = ['step', 'time', 'runtime', 'run', 'key', 'value'];

/**
 * Compiles a pattern in RE2 syntax, which takes time linear in the line. It may match several times in a line: each match adds its groups,
 * and a group that is set again only counts as a metric. Throws `bad-input` for no pattern, and one without any metric.
 */
export function patternReader(pattern: string): (line: string) => PatternLine | undefined {
  const compiled = compile(pattern);
  const groups = Object.keys(compiled.namedGroups());
  const metrics = groups.filter((group) => !reserved.includes(group));
  const isLong = groups.includes('key') && groups.includes('value');
  if (metrics.length === 0 && !isLong) {
    const message = `The pattern “${pattern}” gives no metric: name a group after each, as (?P<loss>\\S+), or have the groups key and value.`;
    throw new RunfolioError('bad-input', message);
  }
  return (line) => readLine(compiled, groups, metrics, line);
}

function readLine(compiled: RE2JS, groups: readonly string[], metrics: readonly string[], line: string): PatternLine | undefined {
  const matcher = compiled.matcher(line);
  const facts = new Map<string, string>();
  const found: [string, string][] = [];
  let matched = false;
  while (matcher.find()) {
    matched = true;
    const group = (name: string): string | undefined => (groups.includes(name) ? (matcher.group(name) ?? undefined) : undefined);
    for (const name of reserved) {
      const text = group(name);
      if (text !== undefined && !facts.has(name)) facts.set(name, text);
    }
    const [key, value] = [group('key'), group('value')];
    if (key !== undefined && value !== undefined) found.push([key, value]);
    for (const name of metrics) {
      const text = group(name);
      if (text !== undefined) found.push([name, text]);
    }
  }
  return matched ? lineOf(facts, found) : undefined;
}

function lineOf(facts: ReadonlyMap<string, string>, found: readonly [string, string][]): PatternLine {
  const number = (key: string): number => numberOf(facts.get(key) ?? '') ?? Number.NaN;
  const step = number('step');
  const time = facts.get('time');
  const pairs = found.flatMap(([key, text]): LinePair[] => {
    const value = numberOf(text);
    return value === undefined ? [] : [{ key, value, unit: '' }];
  });
  return {
    step: Number.isFinite(step) ? step : undefined,
    time: (time === undefined ? undefined : parseTime(numberOf(time) ?? time)) ?? Number.NaN,
    runtime: number('runtime'),
    run: facts.get('run'),
    pairs,
    texts: found.filter(([, text]) => numberOf(text) === undefined),
  };
}

const wholeNumber = /^[-+]?(?:nan|inf(?:inity)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)$/i;

function numberOf(text: string): number | undefined {
  return wholeNumber.test(text.trim()) ? readNumber(text.trim()) : undefined;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new RunfolioError('bad-input', `“${pattern}” is not a pattern: ${reason}`, { cause: thrown, hint: 'Patterns use RE2 syntax.' });
  }
}
