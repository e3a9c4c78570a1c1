import { normalMass } from '../normal.js';

/** Added to every probability before ratios are taken. */
const floor = 1e-12;

/**
 * Probabilities of the places of a grid as PED-ANOVA estimates them (Watanabe et al., 2023; Optuna): a normal kernel per value seen, cut off at the ends of
 * the grid, of Scott's bandwidth (1992) over the values, at least 0.5 / 1.64; and one as wide as the grid, weighing like one value more.
 */
export function kernelDensity(counts: Float64Array): Float64Array {
  const places = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const sigma = Math.max(bandwidth(counts, total), 0.5 / 1.64);
  const density = new Float64Array(places).fill(floor);
  const add = (mu: number, width: number, weight: number): void => {
    const whole = normalMass((-0.5 - mu) / width, (places - 0.5 - mu) / width);
    for (let place = 0; place < places; place++) {
      density[place]! += (weight * normalMass((place - 0.5 - mu) / width, (place + 0.5 - mu) / width)) / whole;
    }
  };
  counts.forEach((count, place) => count > 0 && add(place, sigma, count / (total + 1)));
  add((places - 1) / 2, places, 1 / (total + 1));
  return density;
}

/** The same for categories: what was seen, evened out by a prior that weighs like one value more. */
export function categoryDensity(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const kernels = counts.reduce((some, count) => some + (count > 0 ? 1 : 0), 0) + 1;
  const even = 1 / counts.length;
  // Every kernel is a category's 1 with 1 / kernels added to each category.
  const share = counts.length / kernels / (1 + counts.length / kernels);
  return counts.map((count) => floor + (count / (total + 1)) * (1 - share) + ((total * share + 1) / (total + 1)) * even);
}

function bandwidth(counts: Float64Array, total: number): number {
  const mean = counts.reduce((sum, count, place) => sum + count * place, 0) / total;
  const squares = counts.reduce((sum, count, place) => sum + count * (place - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, total - 1));
  const range = upperPlace(counts, Math.floor((total * 3) / 4)) - lowerPlace(counts, Math.floor(total / 4));
  return 1.059 * Math.min(range / 1.34, deviation) * total ** -0.2;
}

/** The first place with values up to which there are at least `wanted`. */
function lowerPlace(counts: Float64Array, wanted: number): number {
  let sum = 0;
  return counts.findIndex((count) => count > 0 && (sum += count) >= wanted);
}

/** The first place with values up to which there are more than `wanted`, else the last. */
function upperPlace(counts: Float64Array, wanted: number): number {
  let sum = 0;
  const found = counts.findIndex((count) => count > 0 && (sum += count) > wanted);
  return found >= 0 ? found : counts.findLastIndex((count) => count > 0);
}
