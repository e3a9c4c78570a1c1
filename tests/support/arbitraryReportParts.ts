import fc from 'fast-check';
import type { RunSet } from '../../src/model/index.js';
import { anyText as text } from './anyText.js';
import { arbitraryFilter } from './arbitraryQuery.js';

/** JSON of a spec or of an unknown block. */
export const anyJson: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 3 }).map(withoutRefused);

/** A panel of that id. */
export const arbitraryPanel = (panelId: string) =>
  fc.record({
    id: fc.constant(panelId),
    kind: fc.constantFrom('line-plot', 'from-another-world'),
    version: fc.constantFrom(1, 7),
    spec: anyJson,
    layout: fc.record({ x: fc.nat(12), y: fc.nat(50), w: fc.nat(12), h: fc.nat(12) }),
  });

/** A run set of that id. */
export const arbitraryRunSet = (setId: string): fc.Arbitrary<RunSet> =>
  fc.record(
    {
      id: fc.constant(setId),
      name: text,
      project: text,
      filter: arbitraryFilter.filter((filter) => isWellFormed(JSON.stringify(filter)) && areNumbersKept(filter)),
      search: text,
      sort: fc.constantFrom([], [{ column: { from: 'run' as const, key: 'created_at' as const }, ascending: false }]),
      hidden: fc.array(text, { maxLength: 2 }),
      colors: fc.dictionary(fc.constantFrom('r1', 'r 2', '#'), fc.constant('#ff0000')).map((colors) => ({ ...colors })),
    },
    { requiredKeys: ['id', 'name', 'project', 'sort', 'hidden', 'colors'] },
  );

/** JSON without the names of fields that reports refuse, and without half characters. */
function withoutRefused(json: unknown): unknown {
  return JSON.parse(
    JSON.stringify(json)
      .replaceAll(/__proto__|constructor|prototype/g, 'x')
      .replaceAll(/\\ud[89a-f][0-9a-f]{2}/gi, '?'),
  ) as unknown;
}

function isWellFormed(json: string): boolean {
  return !/\\ud[89a-f][0-9a-f]{2}/i.test(json);
}

/** JSON has no NaN outside scalars. */
function areNumbersKept(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return true;
  const { op, seconds, asOf, of } = filter as { op?: string; seconds?: number; asOf?: number | 'now'; of?: unknown };
  if (op === 'within last') return Number.isFinite(seconds) && (asOf === 'now' || Number.isFinite(asOf));
  return Array.isArray(of) ? of.every(areNumbersKept) : areNumbersKept(of);
}
