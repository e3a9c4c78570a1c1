import { foldCase } from '../../model/index.js';

/** A place in a text, and what is to stand there. */
export interface Span {
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
}

interface Term {
  text: string;
  folded: string;
  replacement: string;
}

const wordStart = /[\p{L}\p{N}]+/gu;
const wordEnd = /^[\p{L}\p{N}\p{M}]/u;
/** Scripts that put no space between words: there a name is found wherever it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Finds names in texts, as whole words and whatever their case; of several at one place the longest. Its time does not grow with how many names there are. */
export class NameIndex {
  readonly #byWord = new Map<string, Term[]>();
  readonly #unspaced: Term[] = [];

  constructor(names: ReadonlyMap<string, string>) {
    for (const [name, replacement] of names) this.#add(name.replaceAll(edges, ''), replacement);
    const longestFirst = (a: Term, b: Term): number => b.text.length - a.text.length;
    for (const terms of this.#byWord.values()) terms.sort(longestFirst);
    this.#unspaced.sort(longestFirst);
  }

  #add(text: string, replacement: string): void {
    const folded = foldCase(text);
    const [word] = folded.match(wordStart) ?? [];
    if (word === undefined) return;
    const term = { text, folded, replacement };
    if (unspaced.test(text)) this.#unspaced.push(term);
    const terms = this.#byWord.get(word);
    if (terms) terms.push(term);
    else this.#byWord.set(word, [term]);
  }

  /** Where names stand, in order, none within another. */
  find(text: string): Span[] {
    const folded = foldCase(text);
    // A letter whose lower case is longer would shift all places after it.
    const search = folded.length === text.length ? folded : text;
    const spans: Span[] = [];
    let free = 0;
    for (const { index, 0: word } of search.matchAll(wordStart)) {
      const found = index < free ? undefined : this.#at(text, search, index, word);
      if (!found) continue;
      spans.push(found);
      free = found.end;
    }
    return this.#unspaced.length > 0 ? [...spans, ...this.#within(text, spans)].toSorted((a, b) => a.start - b.start) : spans;
  }

  #at(text: string, search: string, start: number, word: string): Span | undefined {
    const fits = ({ folded }: Term): boolean => search.startsWith(folded, start) && !wordEnd.test(search.slice(start + folded.length));
    const fitting = this.#byWord.get(word)?.filter(fits) ?? [];
    const [longest] = fitting;
    if (!longest) return undefined;
    // Of names that differ in their case alone the very one.
    const exact = fitting.find((term) => term.text.length === longest.text.length && text.startsWith(term.text, start)) ?? longest;
    return { start, end: start + exact.text.length, text: exact.replacement };
  }

  #within(text: string, taken: readonly Span[]): Span[] {
    const spans: Span[] = [];
    for (const term of this.#unspaced) {
      for (let start = text.indexOf(term.text); start >= 0; start = text.indexOf(term.text, start + term.text.length)) {
        const end = start + term.text.length;
        if (![...taken, ...spans].some((span) => start < span.end && span.start < end)) spans.push({ start, end, text: term.replacement });
      }
    }
    return spans;
  }
}

/** The text with what is to stand in its places. */
export function withSpans(text: string, spans: readonly Span[]): string {
  let [written, from] = ['', 0];
  for (const span of spans) {
    written += text.slice(from, span.start) + span.text;
    from = span.end;
  }
  return written + text.slice(from);
}
