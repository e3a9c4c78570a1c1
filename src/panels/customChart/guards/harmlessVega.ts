import type { ChartJson } from '../spec.js';

type Json = Readonly<Record<string, unknown>>;

/** What Vega-Lite made of a chart, less what loads files or can be of any length: cursors, and bounds of bins that Vega would count up by itself. */
export function harmlessVega(vega: ChartJson): ChartJson {
  return harmless(vega) as ChartJson;
}

function harmless(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(harmless);
  if (typeof json !== 'object' || json === null) return json;
  // CSS cursors can name files of any address.
  const kept = Object.entries(json as Json).filter(([key, value]) => key !== 'cursor' && !(key === 'name' && value === 'cursor'));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === 'values' ? value : key === 'scales' ? scalesOf(value) : harmless(value)]),
  );
}

function scalesOf(scales: unknown): unknown {
  return Array.isArray(scales) ? scales.map((scale) => harmless(withListedBins(scale as Json))) : harmless(scales);
}

/** Bounds of bins as a list, which the limited `sequence` of expressions makes; those without beginning and end are left out, and the axis has ticks of its own. */
function withListedBins(scale: Json): Json {
  const { bins, ...rest } = scale;
  if (bins === undefined || Array.isArray(bins)) return scale;
  const signal = (bins as Json)['signal'];
  if (typeof signal !== 'string') return rest;
  return {
    ...rest,
    bins: { signal: `isArray(${signal}) ? ${signal} : sequence(${signal}.start, ${signal}.stop + ${signal}.step / 2, ${signal}.step)` },
  };
}
