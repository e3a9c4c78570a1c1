import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunfolioError } from '../src/model/index.js';
import { parseDashboardView } from '../src/query/index.js';
import { readReport, saveReport } from '../src/report/plain.js';
import { importWandbReport, importWandbWorkspace } from '../src/report/wandb/index.js';
import { names, read, specOf } from './support/wandbSpecs.js';

describe('says what is wrong, and where', () => {
  const blocks = (block: object): unknown => ({ version: 5, blocks: [block] });
  let deep: unknown = 1;
  for (let i = 0; i < 60; i++) deep = { deep };
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{"version": 5,', /^This W&B spec is no JSON: /],
    ['an inner text that is no JSON', { displayName: 'x', spec: '{' }, /^The text in spec is no JSON/],
    ['nothing of W&B', [1], /no W&B report or workspace/],
    ['a number that is too large', '{"version":5,"blocks":[{"type":"poll","n":1e999}]}', /blocks\[0\]\.n: this number is larger/],
    ['what is too deep', blocks({ type: 'poll', deep }), /blocks\[0\]\.deep\..* is more than 48 levels deep/],
    ['a newer version', { version: 6, blocks: [] }, /^version: this is a W&B report of spec version 6/],
    ['a version that is none', { version: 'x', blocks: [] }, /^version: .* "x"/],
    ['a field that reaches all objects', '{"version":5,"blocks":[{"__proto__":{"a":1}}]}', /blocks\[0\]\.__proto__/],
    ['half a character', blocks({ type: 'paragraph', children: [{ text: '\ud800' }] }), /blocks\[0\]\.children\[0\]\.text/],
    ['several views', { a: { spec: { blocks: [] } }, b: { spec: { blocks: [] } } }, /There are 2 views here \(a, b\)/],
    ['a workspace', { section: {} }, /no W&B report: it has no blocks/],
    ['what is too large', blocks({ type: 'poll', text: 'x'.repeat(1_000_001) }), /larger than 1,000,000/],
  ])('%s', (_, json, message) => {
    expect(() => importWandbReport(json)).toThrow(message);
    expect(() => importWandbReport(json)).toThrow(RunfolioError);
  });

  test('a report is no workspace', () => {
    expect(() => importWandbWorkspace({ version: 5, blocks: [] })).toThrow(/no W&B workspace/);
  });
});

/** Junk that stands where something else was. */
const junk = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    'x',
    -1,
    1e308,
    0.5,
    true,
    [],
    {},
    [[]],
    [null],
    { type: 'list' },
    [{ type: 'paragraph' }],
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

/** The JSON with junk at a place chosen by numbers. */
function mutated(json: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof json !== 'object' || json === null) return value;
  const keys = Object.keys(json);
  if (keys.length === 0) return value;
  const key = keys[step % keys.length]!;
  const inner = mutated((json as Record<string, unknown>)[key], rest, value);
  return Array.isArray(json) ? json.with(Number(key), inner) : { ...json, [key]: inner };
}

const mutations = fc.array(fc.tuple(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), junk), { minLength: 1, maxLength: 4 });

test('a changed report is read and reads again, or is refused with a reason', () => {
  const specs = names.map(specOf);
  fc.assert(
    fc.property(fc.constantFrom(...specs), mutations, (given, changes) => {
      const json = changes.reduce((old, [steps, value]) => mutated(old, steps, value), given);
      try {
        const { report } = importWandbReport(json);
        expect(readReport(JSON.parse(saveReport(report)))).toEqual(report);
      } catch (error) {
        if (!(error instanceof RunfolioError)) throw error;
      }
    }),
    { numRuns: 600 },
  );
});

test('so is a changed workspace', () => {
  const given = (JSON.parse(read('workspace')) as { data: { project: { allViews: { edges: { node: { spec: string } }[] } } } }).data.project
    .allViews.edges[0]!;
  const workspace: unknown = JSON.parse(given.node.spec);
  fc.assert(
    fc.property(mutations, (changes) => {
      const json = changes.reduce((old, [steps, value]) => mutated(old, steps, value), workspace);
      try {
        const { view } = importWandbWorkspace(json);
        expect(parseDashboardView(JSON.parse(JSON.stringify(view)))).toEqual(view);
      } catch (error) {
        if (!(error instanceof RunfolioError)) throw error;
      }
    }),
    { numRuns: 200 },
  );
});
