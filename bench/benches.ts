import type { Bench } from './bench.js';
import { lineHover } from './lineHover.js';
import { lineRedraw } from './lineRedraw.js';
import { lineSmooth } from './lineSmooth.js';
import { lineZoom } from './lineZoom.js';
import { load } from './load.js';
import { table } from './table.js';

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [load, lineZoom, lineRedraw, lineHover, lineSmooth, table];
