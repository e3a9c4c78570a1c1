import { RunfolioError } from '../../model/index.js';
import type { NumberArray } from '../numberArray.js';

/** Bounds (one more than there are bins, never falling) and what each bin holds. Neither need be there: no bounds, no bins. */
export interface Binned {
  readonly edges: NumberArray;
  readonly counts: NumberArray;
}

/** Throws `bad-input` unless bounds are finite and never fall, counts are finite and not negative, and both fit each other. */
export function checkBinned({ edges, counts }: Binned): void {
  if (edges.length !== (counts.length === 0 ? 0 : counts.length + 1))
    throw new RunfolioError('bad-input', `A histogram has ${edges.length} bounds for ${counts.length} bins.`);
  for (let i = 0; i < edges.length; i++) {
    if (!Number.isFinite(edges[i])) throw new RunfolioError('bad-input', `A histogram has the bound ${edges[i]}.`);
    if (i > 0 && edges[i]! < edges[i - 1]!)
      throw new RunfolioError('bad-input', `A histogram has the bound ${edges[i]} after ${edges[i - 1]}.`);
  }
  const wrong = counts.findIndex((count) => !(count >= 0 && count < Infinity));
  if (wrong >= 0) throw new RunfolioError('bad-input', `A histogram has a bin that counts ${counts[wrong]}.`);
}

/**
 * Puts a histogram into other bins and adds it to what `into` holds. Values are taken to lie evenly within a bin, so that each target gets the part of a bin that it
 * overlaps; a bin without width is a point, which goes whole into one target: one without width at that very value, else the one that begins at or before
 * it and ends after it (the last includes its end). Equal bounds change nothing. Nothing is lost: the sum stays the same but for rounding. Throws `bad-input` where a bin that holds something reaches beyond the targets.
 */
export function rebinInto(source: Binned, edges: NumberArray, into: Float64Array): void {
  if (sameNumbers(source.edges, edges)) return source.counts.forEach((count, bin) => (into[bin]! += count));
  const last = edges.length - 2;
  let target = 0;
  for (let bin = 0; bin < source.counts.length; bin++) {
    const count = source.counts[bin]!;
    const [from, to] = [source.edges[bin]!, source.edges[bin + 1]!];
    if (count === 0) continue;
    if (last < 0 || from < edges[0]! || to > edges[last + 1]!)
      throw new RunfolioError('bad-input', `A bin from ${from} to ${to} lies beyond the new ones.`);
    target = targetOf(from, to, edges, target);
    if (from === to) into[target]! += count;
    else spread(from, to, count, edges, target, into);
  }
}

/** The first target, from `target` on, that a bin belongs to. */
function targetOf(from: number, to: number, edges: NumberArray, target: number): number {
  const last = edges.length - 2;
  const isOwn = (at: number): boolean => from === to && edges[at] === from;
  let found = target;
  while (found < last && edges[found + 1]! <= from && !isOwn(found)) found++;
  return found;
}

/** Over the targets from `first` on that overlap the bin. What is left for the last of them is what the others did not take, so that parts add up. */
function spread(from: number, to: number, count: number, edges: NumberArray, first: number, into: Float64Array): void {
  // Half of each where the width alone would be too large a number.
  const unit = to - from < Infinity ? 1 : 0.5;
  const width = to * unit - from * unit;
  let rest = count;
  for (let target = first; ; target++) {
    const end = edges[target + 1]!;
    if (end >= to || target === edges.length - 2) {
      into[target]! += Math.max(0, rest);
      return;
    }
    const begin = Math.max(from, edges[target]!);
    const part = Math.min(rest, count * ((end * unit - begin * unit) / width));
    into[target]! += part;
    rest -= part;
  }
}

function sameNumbers(a: NumberArray, b: NumberArray): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** A histogram in other bins: see `rebinInto`. Throws `bad-input` also for a histogram that is none, or targets that are not finite or fall. */
export function rebin(source: Binned, edges: NumberArray): Float64Array {
  checkBinned(source);
  const into = new Float64Array(Math.max(0, edges.length - 1));
  checkBinned({ edges, counts: into });
  rebinInto(source, edges, into);
  return into;
}
