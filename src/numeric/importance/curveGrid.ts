import type { EncodedParameter } from './encodeParameter.js';

/** Values of a parameter at which a curve is computed, at most, besides the missing one. */
const mostPlaces = 24;

/** Where a curve is computed, and what stands there. */
export interface CurveGrid {
  /** As the forest knows them: ranks, ascending, or codes, the most frequent first; the missing value last, where runs lack the parameter. */
  places: Int32Array;
  numbers: Float64Array;
  labels: (string | undefined)[];
  /** Rows that have exactly this value. */
  rows: Int32Array;
  /** Categories left out. */
  omitted: number;
}

/** The values of a parameter at which its curve is computed: all of few; of many numbers those of evenly spaced rows, of many categories the most frequent. */
export function curveGrid(parameter: EncodedParameter): CurveGrid {
  const { ranks } = parameter.feature;
  const categories = parameter.kind === 'category';
  const known = categories ? frequentCodes(ranks, parameter.distinct) : spacedRanks(ranks, parameter.distinct, parameter.present);
  const missing = parameter.present < ranks.length;
  const missingPlace = categories ? parameter.distinct : -1;
  const places = Int32Array.from([...known, ...(missing ? [missingPlace] : [])]);
  const counts = countsOf(ranks);
  return {
    places,
    numbers: Float64Array.from(places, (place) => numberAt(parameter, place)),
    labels: Array.from(places, (place) => (place === missingPlace ? undefined : labelAt(parameter, place))),
    rows: places.map((place) => counts.get(place) ?? 0),
    omitted: categories ? parameter.distinct - known.length : 0,
  };
}

function spacedRanks(ranks: Int32Array, distinct: number, present: number): Int32Array {
  if (distinct <= mostPlaces) return Int32Array.from({ length: distinct }, (_, rank) => rank);
  const sorted = ranks.filter((rank) => rank >= 0).toSorted();
  const spaced = Array.from({ length: mostPlaces }, (_, i) => sorted[Math.round((i / (mostPlaces - 1)) * (present - 1))]!);
  return Int32Array.from(new Set(spaced));
}

function frequentCodes(codes: Int32Array, distinct: number): Int32Array {
  const counts = countsOf(codes);
  const all = Int32Array.from({ length: distinct }, (_, code) => code);
  return all.toSorted((a, b) => counts.get(b)! - counts.get(a)! || a - b).slice(0, mostPlaces);
}

function countsOf(values: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function numberAt(parameter: EncodedParameter, rank: number): number {
  const { feature } = parameter;
  if (parameter.kind === 'category' || feature.kind === 'category' || rank < 0) return Number.NaN;
  // The power of a logarithm is off by a last bit: the value itself is known.
  return parameter.given[feature.ranks.indexOf(rank)]!;
}

function labelAt(parameter: EncodedParameter, place: number): string {
  if (parameter.kind === 'category') return parameter.labels[place]!;
  const value = numberAt(parameter, place);
  return parameter.kind === 'boolean' ? String(value === 1) : String(value);
}
