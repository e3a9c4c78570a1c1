import type { TextQuote } from '../../client/index.js';

/** A piece of a text, in UTF-16 units. */
export interface TextPiece {
  start: number;
  end: number;
}

/** Characters on either side that are kept with a quote. */
const context = 32;
/** Longest quote. */
const longest = 1000;
/** Share of a quote's characters that may have changed for it to be taken for the same. */
const mostChanged = 0.4;
/** Letters that a quote and what still surrounds it must have, to be known elsewhere than it was. */
const fewestLetters = 6;
/** Steps that a search for a changed quote may take: about a tenth of a second. */
const mostSteps = 2e7;

/** A piece of a text, told so that it can be found when the text has changed. */
export function makeQuote(text: string, { start, end }: TextPiece): TextQuote {
  const last = Math.min(end, start + longest);
  return {
    exact: text.slice(start, last),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(last, last + context),
    start,
  };
}

/** Where a quote stands in a text as it is now: word for word, at the best of several such places, else where most of it still stands. Undefined where it is gone. */
export function findQuote(text: string, quote: TextQuote): TextPiece | undefined {
  return findExact(text, quote) ?? findChanged(text, quote);
}

function findExact(text: string, { exact, prefix, suffix, start }: TextQuote): TextPiece | undefined {
  let best: { at: number; score: number } | undefined;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const kept = sameEnd(prefix, text.slice(Math.max(0, at - context), at)) + sameStart(suffix, text.slice(at + exact.length));
    const score = kept + 1 / (1 + Math.abs(at - start));
    const isKnown = at === start || exact.length + kept >= fewestLetters;
    if (isKnown && score > (best?.score ?? -1)) best = { at, score };
  }
  return best && { start: best.at, end: best.at + exact.length };
}

function sameStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

function sameEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

/**
 * The piece of the text that the fewest changes of letters make the quote, and of several the one nearest to where it was (Sellers, The theory and
 * computation of evolutionary distances, 1980).
 */
function findChanged(text: string, { exact, start }: TextQuote): TextPiece | undefined {
  const size = exact.length;
  if (size < fewestLetters || size * text.length > mostSteps) return undefined;
  const costs = Uint16Array.from({ length: size + 1 }, (_, i) => i);
  const begins = new Uint32Array(size + 1);
  let best: (TextPiece & { cost: number }) | undefined;
  for (let end = 1; end <= text.length; end++) {
    extend(costs, begins, exact, text.charCodeAt(end - 1), end);
    const [cost, begin] = [costs[size]!, begins[size]!];
    const isNearer = best && cost === best.cost && Math.abs(begin - start) < Math.abs(best.start - start);
    if (!best || cost < best.cost || isNearer) best = { start: begin, end, cost };
  }
  return best && best.cost <= size * mostChanged && best.end > best.start ? { start: best.start, end: best.end } : undefined;
}

/** Takes the next letter of the text in: `costs[i]` are the changes between the first i letters of the quote and the piece that ends here. */
function extend(costs: Uint16Array, begins: Uint32Array, quote: string, letter: number, end: number): void {
  let [before, beforeBegin] = [0, end - 1];
  begins[0] = end;
  for (let i = 1; i <= quote.length; i++) {
    const [above, aboveBegin] = [costs[i]!, begins[i]!];
    const swapped = before + (quote.charCodeAt(i - 1) === letter ? 0 : 1);
    const [added, dropped] = [above + 1, costs[i - 1]! + 1];
    if (swapped <= added && swapped <= dropped) [costs[i], begins[i]] = [swapped, beforeBegin];
    else if (dropped <= added) [costs[i], begins[i]] = [dropped, begins[i - 1]!];
    else costs[i] = added;
    [before, beforeBegin] = [above, aboveBegin];
  }
}
