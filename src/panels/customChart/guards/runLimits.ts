import type { View } from 'vega';
import { RunfolioError } from '../../../model/index.js';
import type { Deadline } from './deadline.js';

/** What Vega overrides or does itself for each operator of a chart, which its types leave out. */
interface Evaluating {
  evaluate: (...given: unknown[]) => Promise<unknown>;
  _getPulse: (operator: unknown, encode: unknown) => unknown;
}

/** Gives a chart up that computes for too long, first of all or after an event. */
export function limitTime(view: View, deadline: Deadline): void {
  const { evaluate, _getPulse: getPulse } = view as unknown as Evaluating;
  Object.assign(view, {
    _getPulse: (operator: unknown, encode: unknown) => {
      deadline.check();
      return getPulse.call(view, operator, encode);
    },
    evaluate: async (...given: unknown[]) => {
      deadline.start();
      try {
        return await evaluate.apply(view, given);
      } finally {
        deadline.stop();
      }
    },
  });
}

/** Pixels of an edge, and in all, beyond which browsers leave a canvas empty. */
const [mostEdge, mostPixels] = [32_767, 2 ** 28];

/** Why a drawing is empty that is too large for a canvas; undefined for all others. */
export function tooLarge(element: HTMLElement): Error | undefined {
  const { width = 0, height = 0 } = element.querySelector('canvas') ?? {};
  if (Math.max(width, height) <= mostEdge && width * height <= mostPixels) return undefined;
  const size = `${width.toLocaleString('en-US')} × ${height.toLocaleString('en-US')}`;
  return new RunfolioError('too-large', `The drawing would be ${size} pixels, more than browsers draw.`, {
    hint: 'Draw fewer views or categories, or make them smaller.',
  });
}
