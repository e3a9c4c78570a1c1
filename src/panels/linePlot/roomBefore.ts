import { nameRoom } from '../../charts/inner.js';
import type { XAxis } from '../../model/index.js';
import type { Locale } from '../../texts/index.js';
import type { LinePlotState } from './state.js';
import { axisLabel } from './xAxis.js';

/** CSS pixels to the left of the plot before values are known: those of the axis' name, and what labels have needed. */
export function roomBefore(x: XAxis, state: LinePlotState, locale: Locale | undefined): number {
  return Math.max(state.room ?? 0, nameRoom(axisLabel(x, locale)));
}
