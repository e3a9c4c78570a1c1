import type { Margins } from '../../charts/index.js';

/** CSS pixels around the plot of one run: its name above, labels of values to the left, of steps below. */
export const tileMargins: Readonly<Margins> = { top: 20, right: 14, bottom: 22, left: 46 };
