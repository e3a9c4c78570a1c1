import { numberSource, readNumber, unitSource } from './numberText.js';

/** A named number of a line: `val_loss:3.28`, `lr = 1e-4`, `train_time:214ms`. */
export interface LinePair {
  key: string;
  value: number;
  unit: string;
}

const longestKey = 60;

/** The named numbers of a line: those written with `:` or `=`, or, where there is none, as `train loss 4.2, val loss 4.3`. */
export function linePairs(text: string): LinePair[] {
  const marked = markedPairs(text);
  return marked.length > 0 ? marked : plainPairs(text);
}

/** Pairs with `:` or `=`. What stands before the sign, up to a separator, is the key. */
function markedPairs(text: string): LinePair[] {
  const pattern = new RegExp(String.raw`['"]?\s?[:=](\s*)[\[(]?(${numberSource})${unitSource}`, 'gi');
  const pairs: LinePair[] = [];
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    const key = keyBefore(text.slice(end, found.index), found[1] === '');
    end = found.index + found[0].length;
    if (key !== undefined) pairs.push({ key, value: readNumber(found[2]!), unit: found[3]! });
  }
  return pairs;
}

/** The key at the end of a text. Where nothing stands between sign and number, words are separate and only the last one is the key. */
function keyBefore(text: string, isTight: boolean): string | undefined {
  const part = text.split(/[,;|\t'"({[\]})]|\s{2,}|\s-\s/).at(-1)!;
  const words = part.trim().split(' ');
  // A word that follows a sign is the value of a pair that is no number.
  const sign = words.findLastIndex((word) => /[:=]/.test(word));
  const own = sign < 0 ? words : words.slice(/[:=]$/.test(words[sign]!) ? sign + 2 : sign + 1);
  const key = isTight ? own.at(-1) : own.join(' ');
  return key !== undefined && /^[a-z_]/i.test(key) && key.length <= longestKey ? key : undefined;
}

/** `loss 10.98, time 432ms`: words and a number up to a separator, or words and a number with a decimal point. */
function plainPairs(text: string): LinePair[] {
  const word = String.raw`[a-z_][\w./@-]*`;
  const pattern = new RegExp(
    String.raw`(${word}(?: ${word}){0,2})\s+(${numberSource})${unitSource}(?=\s*(?:$|[,;|\t(])|(?<=\.\d+)\s)`,
    'gi',
  );
  return Array.from(text.matchAll(pattern), ([, key, number, unit]) => ({ key: key!, value: readNumber(number!), unit: unit! }));
}
