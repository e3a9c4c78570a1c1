import type { Comparison, Filter } from './filter.js';
import { RunfolioError } from './errors.js';
import type { Scalar } from './scalar.js';
import { compareText, wellFormed } from './text.js';

/** A filter's leaf: any node but `and`, `or` and `not`. */
export type FilterLeaf = Exclude<Filter, { op: 'and' | 'or' | 'not' }>;

/**
 * What a leaf asks of one value, by the value's type; a type it does not name never matches.
 * With `none` a run matches when it has a value of a named type and no value passes (`!=`, `not in`).
 */
export interface ValueTest {
  number?: (value: number) => boolean;
  boolean?: (value: boolean) => boolean;
  /** Strings, tags, and lists by their JSON text. */
  text?: (value: string) => boolean;
  none?: boolean;
}

/** Makes a pattern in RE2 syntax a test for "occurs anywhere in the text"; throws `bad-plan` naming what is wrong with it. */
export type PatternCompiler = (pattern: string) => (text: string) => boolean;

const anything: ValueTest = { number: () => true, boolean: () => true, text: () => true };

/**
 * The test a leaf stands for (`is not set` is the complement of `is set`, which the caller takes). `now`: milliseconds since 1970. `compilePattern` is
 * needed for `matches` alone.
 */
export function valueTest(leaf: FilterLeaf, now: number, compilePattern: PatternCompiler | undefined): ValueTest {
  switch (leaf.op) {
    case 'is set':
    case 'is not set':
      return anything;
    case 'contains': {
      const part = wellFormed(leaf.value);
      return { text: (text) => text.includes(part) };
    }
    case 'matches':
      if (!compilePattern) throw new RunfolioError('internal', 'A filter has a pattern, and there is nothing to compile it with.');
      return { text: compilePattern(leaf.value) };
    case 'within last': {
      const [from, to] = lastSeconds(leaf, now);
      return { number: (time) => time >= from && time <= to };
    }
    case 'in':
      return membershipTest(leaf.values);
    case 'not in':
      return leaf.values.length > 0 ? { ...membershipTest(leaf.values), none: true } : anything;
    case '!=':
      return { ...membershipTest([leaf.value]), none: true };
    default:
      return comparisonTest(leaf.op, leaf.value);
  }
}

/** First and last moment of a `within last`, both inclusive, in milliseconds since 1970. */
export function lastSeconds(leaf: { seconds: number; asOf: 'now' | number }, now: number): [number, number] {
  const end = leaf.asOf === 'now' ? now : leaf.asOf;
  return [end - leaf.seconds * 1000, end];
}

/** Passes values equal to one of `values`; only their types are named, so that `!=` between types is false. */
function membershipTest(values: readonly Scalar[]): ValueTest {
  const numbers = new Set(values.filter((value) => typeof value === 'number'));
  const booleans = new Set(values.filter((value) => typeof value === 'boolean'));
  const texts = new Set(values.filter((value) => typeof value === 'string').map(wellFormed));
  const test: ValueTest = {};
  if (numbers.size > 0) test.number = (value) => numbers.has(value);
  if (booleans.size > 0) test.boolean = (value) => booleans.has(value);
  if (texts.size > 0) test.text = (value) => texts.has(value);
  return test;
}

function comparisonTest(op: Exclude<Comparison, '!='>, value: Scalar): ValueTest {
  if (op === '=') return membershipTest([value]);
  if (typeof value === 'number') return { number: (other) => ordered(op, other - value, other, value) };
  if (typeof value === 'boolean') return { boolean: (other) => holds(op, Number(other) - Number(value)) };
  const text = wellFormed(value);
  return { text: (other) => holds(op, compareText(other, text)) };
}

/** Numbers need care where subtracting does not order them: NaN, and two equal infinities. */
function ordered(op: '<' | '<=' | '>' | '>=', difference: number, a: number, b: number): boolean {
  if (Object.is(a, b)) return op === '<=' || op === '>=';
  return holds(op, difference);
}

function holds(op: '<' | '<=' | '>' | '>=', difference: number): boolean {
  switch (op) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return op satisfies never;
  }
}
