import type { Goal, Parameter } from '../../model/index.js';
import type { EncodedParameter } from './encodeParameter.js';
import { categoryDensity, kernelDensity } from './parzen.js';

/** Places of the grid that a range of numbers is divided into, at most. */
const places = 50;
/** The share of runs that count as the best, and how many they are at least. */
const topShare = 0.1;
const fewestTop = 2;

/**
 * PED-ANOVA (Watanabe, Bansal and Hutter, 2023, arXiv 2304.10255, as in Optuna): how differently the best tenth of the runs is spread over a parameter's values
 * than all runs are, as Pearson's divergence of the two densities. Not yet divided by the sum over the parameters. A parameter of numbers is looked at among
 * the runs that have a finite value, a missing category is one of its values. NaN where there is one value only.
 */
export function pedAnova(parameter: EncodedParameter, target: Float64Array, goal: Goal, declared?: Parameter): number {
  const grid = gridOf(parameter, declared);
  if (!grid || grid.size < 2) return Number.NaN;
  const rows = Int32Array.from(target.keys()).filter((row) => grid.places[row]! >= 0);
  // Up to that few runs all parameters are alike.
  if (rows.length <= fewestTop) return 0;
  const losses = Float64Array.from(rows, (row) => (goal === 'maximize' ? -target[row]! : target[row]!));
  const cut = losses.toSorted()[Math.max(fewestTop, Math.ceil(topShare * rows.length)) - 1]!;
  const [all, top] = [new Float64Array(grid.size), new Float64Array(grid.size)];
  rows.forEach((row, i) => {
    all[grid.places[row]!]!++;
    if (losses[i]! <= cut) top[grid.places[row]!]!++;
  });
  const density = grid.ordered ? kernelDensity : categoryDensity;
  const [local, best] = [density(all), density(top)];
  return local.reduce((sum, p, place) => sum + p * (best[place]! / p - 1) ** 2, 0);
}

interface Grid {
  /** Place per row; -1 for rows that are left out. */
  places: Int32Array;
  size: number;
  ordered: boolean;
}

function gridOf(parameter: EncodedParameter, declared: Parameter | undefined): Grid | undefined {
  const { feature } = parameter;
  // Choices that no run has are places too.
  const choices = declared?.choices?.length ?? 0;
  if (parameter.kind === 'category') {
    const levels = feature.kind === 'category' ? feature.levels : 0;
    return { places: parameter.codes, size: Math.max(levels, choices + levels - parameter.distinct), ordered: false };
  }
  if (parameter.kind === 'boolean' || declared?.scale === 'categorical') {
    return { places: feature.ranks, size: Math.max(parameter.distinct, choices), ordered: false };
  }
  return numberGrid(parameter.numbers, parameter.scale, declared);
}

/** Evenly spaced places from the lowest to the highest value, declared or seen; of whole numbers at most one each. */
function numberGrid(numbers: Float64Array, scale: 'linear' | 'log', declared: Parameter | undefined): Grid | undefined {
  const known = numbers.filter(Number.isFinite);
  if (known.length === 0) return undefined;
  const inScale = (bound: number | undefined): number => {
    if (bound === undefined || (scale === 'log' && bound <= 0)) return Number.NaN;
    return scale === 'log' ? Math.log10(bound) : bound;
  };
  const bounds = [inScale(declared?.low), inScale(declared?.high)].filter(Number.isFinite);
  const low = known.reduce((least, value) => Math.min(least, value), bounds[0] ?? Infinity);
  const high = known.reduce((most, value) => Math.max(most, value), bounds.at(-1) ?? -Infinity);
  const size = gridSize(known, low, high, scale);
  if (!(high > low) || size < 2) return undefined;
  const step = (high - low) / (size - 1);
  const placeOf = (value: number): number =>
    Number.isFinite(value) ? Math.max(0, Math.min(size - 1, Math.ceil((value - low) / step - 0.5))) : -1;
  return { places: Int32Array.from(numbers, placeOf), size, ordered: true };
}

function gridSize(known: Float64Array, low: number, high: number, scale: 'linear' | 'log'): number {
  if (scale === 'linear') return known.every(Number.isInteger) ? Math.min(places, Math.round(high - low) + 1) : places;
  const plain = known.map((value) => 10 ** value);
  // Powers of ten are off by a last bit.
  const whole = plain.every((value) => Math.abs(value - Math.round(value)) <= 1e-12 * value);
  return whole ? Math.min(places, Math.ceil(Math.log2(10 ** high - 10 ** low + 1)) + 1) : places;
}
