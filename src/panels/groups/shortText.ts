import { labelWidth } from '../../charts/index.js';

/** The text, or as much of its start as `width` CSS pixels hold, with `…`. */
export function shortText(text: string, width: number): string {
  if (labelWidth(text) <= width) return text;
  let kept = '';
  let used = labelWidth('…');
  for (const character of text) {
    used += labelWidth(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}
