import { foldCase } from './text.js';

/**
 * How well a key matches a text that is being typed, case ignored: 0 it is the text, 1 it begins with it, 2 a part of it (after `.`, `/`, `_`, `-`
 * or a space) does, 3 it contains it; undefined where it does not. An empty text is contained in every key.
 */
export function keyMatchRank(key: string, text: string): 0 | 1 | 2 | 3 | undefined {
  const [folded, wanted] = [foldCase(key), foldCase(text)];
  const at = folded.indexOf(wanted);
  if (at === -1) return undefined;
  if (at === 0) return folded.length === wanted.length ? 0 : 1;
  return folded.split(/[./_\s-]+/).some((part) => part.startsWith(wanted)) ? 2 : 3;
}
