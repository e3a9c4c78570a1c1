/** A piece of text that both versions have, or only one. */
export interface TextPart {
  change: 'same' | 'added' | 'removed';
  text: string;
}

/** Most words of a text that are compared one by one: beyond, what is between the first and the last change is one change. */
const longest = 2000;

/** The fewest words that were taken away and added; spaces are words of their own. The parts that are not added make `before`, those not removed `after`. */
export function diffWords(before: string, after: string): TextPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).toReversed(), b.slice(start).toReversed());
  const [fromA, fromB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([...same(a.slice(0, start)), ...between(fromA, fromB), ...same(a.slice(a.length - end))]);
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu) ?? [];
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function between(a: readonly string[], b: readonly string[]): TextPart[] {
  if (a.length > longest || b.length > longest) return [...parts('removed', a), ...parts('added', b)];
  const lengths = commonLengths(a, b);
  const width = b.length + 1;
  const found: TextPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push(...same([a[i]!]));
      i++;
      j++;
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) found.push(...parts('removed', [a[i++]!]));
    else found.push(...parts('added', [b[j++]!]));
  }
  return [...found, ...parts('removed', a.slice(i)), ...parts('added', b.slice(j))];
}

/** At `i * (b.length + 1) + j`: how many words `a` from i on and `b` from j on have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] = a[i] === b[j] ? lengths[at + width + 1]! + 1 : Math.max(lengths[at + width]!, lengths[at + 1]!);
    }
  }
  return lengths;
}

function same(words: readonly string[]): TextPart[] {
  return parts('same', words);
}

function parts(change: TextPart['change'], words: readonly string[]): TextPart[] {
  return words.map((text) => ({ change, text }));
}

/** Neighbours of one kind are one part. */
function joined(all: readonly TextPart[]): TextPart[] {
  const found: TextPart[] = [];
  for (const part of all) {
    const last = found.at(-1);
    if (last?.change === part.change) last.text += part.text;
    else found.push({ ...part });
  }
  return found;
}
