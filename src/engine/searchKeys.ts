import { compareText, keyMatchRank, type Catalog, type Frame, type KeysSearchPlan } from '../model/index.js';

interface Found {
  from: 'config' | 'summary' | 'metric';
  key: string;
  /** See `keyMatchRank`. */
  rank: number;
}

/**
 * Answers a `keys.search` plan from the catalog: columns `from` and `key`, best match first: the text itself, keys that begin with it, keys of which
 * a part (after `.`, `/`, `_`, `-` or a space) begins with it, keys that contain it; the shorter first, then by code point.
 */
export function searchKeys(plan: KeysSearchPlan, catalog: Catalog): Frame {
  const found = [...new Set(plan.from)]
    .flatMap((from) => keysOf(from, catalog).flatMap((key) => matchOf(from, key, plan.text)))
    .toSorted(compareFound);
  const shown = found.slice(0, plan.limit);
  return {
    columns: { from: shown.map(({ from }) => from), key: shown.map(({ key }) => key) },
    rows: shown.length,
    total: found.length,
    fidelity: { kind: 'exact' },
    notes: [],
    versions: catalog.versions,
  };
}

function keysOf(from: Found['from'], { metrics, columns }: Catalog): string[] {
  if (from === 'metric') return metrics.map(({ key }) => key);
  return columns.filter((column) => column.from === from).map(({ key }) => key);
}

function matchOf(from: Found['from'], key: string, text: string): Found[] {
  const rank = keyMatchRank(key, text);
  return rank === undefined ? [] : [{ from, key, rank }];
}

function compareFound(a: Found, b: Found): number {
  return a.rank - b.rank || a.key.length - b.key.length || compareText(a.key, b.key);
}
