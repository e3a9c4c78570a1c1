import type { Bench } from './bench.js';
import { confusion } from './confusion.js';
import { curve } from './curve.js';
import { importance } from './importance.js';
import { importWandb } from './importWandb.js';
import { lineHover } from './lineHover.js';
import { lineRedraw } from './lineRedraw.js';
import { lineSmooth } from './lineSmooth.js';
import { lineZoom } from './lineZoom.js';
import { load } from './load.js';
import { loadThrottled } from './loadThrottled.js';
import { memoryPoint } from './memoryPoint.js';
import { parcoords } from './parcoords.js';
import { table } from './table.js';
import { wirePoint } from './wirePoint.js';

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [
  load,
  loadThrottled,
  lineZoom,
  lineRedraw,
  lineHover,
  lineSmooth,
  table,
  parcoords,
  importance,
  confusion,
  curve,
  memoryPoint,
  wirePoint,
  importWandb,
];
