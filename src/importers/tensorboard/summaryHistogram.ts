import type { LoggedHistogram } from '../../model/index.js';
import type { HistogramProto } from './decodeEvent.js';
import type { Tensor } from './decodeTensor.js';

type Bins = Pick<LoggedHistogram, 'edges' | 'counts'>;

/**
 * A histogram of TensorFlow 1: bins have upper bounds only, the first begins at the least value and the last ends at the greatest, as
 * TensorBoard takes it (`data_compat.py`). Bounds beyond those are of empty bins, and drawn in. Undefined where it is none.
 */
export function histogramOfProto({ min, max, limits, counts }: HistogramProto): Bins | undefined {
  if (limits.length !== counts.length || !(min <= max)) return undefined;
  if (limits.length === 0) return { edges: new Float64Array(), counts: new Float64Array() };
  const edges = Float64Array.from([min, ...limits.slice(0, -1), max], (edge) => Math.min(Math.max(edge, min), max));
  return checked({ edges, counts: Float64Array.from(counts) });
}

/** A histogram of TensorFlow 2: a row per bin with its bounds and what it holds. Undefined where it is none. */
export function histogramOfTensor({ shape, numbers }: Tensor): Bins | undefined {
  const [bins = 0, width] = shape;
  if (shape.length !== 2 || width !== 3 || numbers.length !== bins * 3) return undefined;
  if (bins === 0) return { edges: new Float64Array(), counts: new Float64Array() };
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => (i < bins ? numbers[i * 3]! : numbers[bins * 3 - 2]!));
  const isGap = (i: number): boolean => i > 0 && numbers[i * 3]! !== numbers[i * 3 - 2]!;
  if (Array.from({ length: bins }, (_, i) => i).some(isGap)) return undefined;
  return checked({ edges, counts: Float64Array.from({ length: bins }, (_, i) => numbers[i * 3 + 2]!) });
}

function checked(bins: Bins): Bins | undefined {
  const { edges, counts } = bins;
  const isSound = edges.every((edge, i) => Number.isFinite(edge) && (i === 0 || edge >= edges[i - 1]!));
  return isSound && counts.every((count) => Number.isFinite(count) && count >= 0) ? bins : undefined;
}
