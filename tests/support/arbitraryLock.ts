import fc from 'fast-check';
import type { Column, Filter, RunData } from '../../src/model/index.js';

/** A filter, and which runs pass it by plain JavaScript. */
export interface Lock {
  filter: Filter;
  passes: (run: RunData) => boolean;
}

const run = (key: 'run_id' | 'name' | 'tags'): Column => ({ from: 'run', key });
const config = (key: string): Column => ({ from: 'config', key });
const rate = ({ config: values }: RunData): number => values.get('lr') as number;

const leaf: fc.Arbitrary<Lock> = fc.oneof(
  fc.integer({ min: -1, max: 9 }).map((n) => ({
    filter: { op: '<' as const, column: config('lr'), value: n / 10 },
    passes: (one: RunData) => rate(one) < n / 10,
  })),
  fc.constantFrom('adam', 'sgd', 'none').map((value) => ({
    filter: { op: '=' as const, column: config('optimizer'), value },
    passes: (one: RunData) => one.config.get('optimizer') === value,
  })),
  fc.subarray(['run-0', 'run-1', 'run-2', 'run-3', 'run-5', 'run-7', 'nobody']).map((values) => ({
    filter: { op: 'in' as const, column: run('run_id'), values },
    passes: (one: RunData) => values.includes(one.runId),
  })),
  fc.constantFrom('even', 'odd').map((value) => ({
    filter: { op: '!=' as const, column: run('tags'), value },
    passes: (one: RunData) => one.tags.length > 0 && !one.tags.includes(value),
  })),
  fc.constant({
    filter: { op: 'is set' as const, column: config('layers') },
    passes: (one: RunData) => one.config.has('layers'),
  }),
  fc.constant({
    filter: { op: '>' as const, column: { from: 'summary' as const, key: 'best' }, value: 3 },
    passes: (one: RunData) => (one.summary.get('best') as number) > 3,
  }),
  // About what is nowhere, and about what only one run has: nothing passes, or that run.
  fc.constantFrom('nowhere', 'mark4key').map((key) => ({
    filter: { op: 'is set' as const, column: config(key) },
    passes: (one: RunData) => one.config.has(key),
  })),
);

/** Locks of runs of `markedProject`, nested a few levels. */
export const arbitraryLock: fc.Arbitrary<Lock> = fc.letrec<{ lock: Lock }>((tie) => ({
  lock: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    leaf,
    fc.tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('lock'), { maxLength: 3 })).map(([op, of]) => ({
      filter: { op, of: of.map(({ filter }) => filter) },
      passes: (one: RunData) => (op === 'and' ? of.every(({ passes }) => passes(one)) : of.some(({ passes }) => passes(one))),
    })),
    tie('lock').map(({ filter, passes }) => ({ filter: { op: 'not' as const, of: filter }, passes: (one: RunData) => !passes(one) })),
  ),
})).lock;
