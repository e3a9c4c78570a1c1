import { compareText } from './text.js';

/** The texts as people order them: by value where all are numbers, else with the numbers in them by value (`class 2` before `class 10`), the same in every place. */
export function naturalOrder(texts: Iterable<string>): string[] {
  const list = [...texts];
  if (list.every(isNumberText)) return list.toSorted((a, b) => Number(a) - Number(b) || compareText(a, b));
  const collator = new Intl.Collator('en', { numeric: true });
  return list.toSorted((a, b) => collator.compare(a, b) || compareText(a, b));
}

function isNumberText(text: string): boolean {
  return text.trim() !== '' && !Number.isNaN(Number(text));
}
