import { nameRoom } from '../../charts/inner.js';
import type { XAxis } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { LinePlotState } from './state.js';
import { linePlotTexts } from './texts.js';

/** Which text names an x axis. */
export function axisName(x: XAxis): 'step' | 'time' {
  return x === 'step' ? 'step' : 'time';
}

/** CSS pixels to the left of the plot before values are known: those of the axis' name, and what labels have needed. */
export function roomBefore(x: XAxis, state: LinePlotState, locale: Locale | undefined): number {
  return Math.max(state.room ?? 0, nameRoom(textsOf(linePlotTexts, locale)(axisName(x))));
}
