import { lineDash } from '../../charts/index.js';
import type { PaperLines } from './paper.js';

/** Colours of very different lightness, for lines that are to be told apart without colours. */
const colors = ['#17181c', '#0072b2', '#c98600', '#7a1fa2', '#56b4e9', '#b00020'];

/** Lines that are told apart in grey. With five dashes and six colours they have the same look from the thirty-first on. */
export const safeLines: PaperLines = {
  color: (place) => colors[Math.max(0, place) % colors.length]!,
  dash: lineDash,
};
