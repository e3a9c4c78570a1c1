import { defineTexts } from '../texts/index.js';

/** Words of times and lists. `{n}` is a number as the locale writes it. */
export const themeTexts = defineTexts('theme', {
  milliseconds: '{n}ms',
  seconds: '{n}s',
  minutes: '{n}m',
  hours: '{n}h',
  days: '{n}d',
  /** A duration in two units, the larger first. */
  twoUnits: '{larger} {smaller}',
  negative: '−{duration}',
  /** Between names that stand beside each other. */
  between: ', ',
});
