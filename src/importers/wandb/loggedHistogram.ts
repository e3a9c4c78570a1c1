import type { LoggedHistogram } from '../../model/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import type { Moment } from '../common/pointsBuilder.js';

/**
 * A histogram as W&B writes it: `values` with one number per bin, and `bins`, their bounds, or `packedBins`, the first bound, the width and the
 * count of equal bins. Undefined where these are no histogram.
 */
export function loggedHistogram(value: JsonObject, at: Moment): LoggedHistogram | undefined {
  const counts = numbersOf(value['values'] ?? value['histogram']);
  const edges = numbersOf(value['bins']) ?? packedEdges(value['packedBins']);
  if (!counts || !edges || edges.length !== counts.length + 1) return undefined;
  const isFalling = edges.some((edge, i) => i > 0 && edge < edges[i - 1]!);
  if (isFalling || counts.some((count) => count < 0)) return undefined;
  return { step: at.step, ...(Number.isNaN(at.time) ? {} : { time: at.time }), edges, counts };
}

/** A list of finite numbers. */
function numbersOf(value: JsonValue | undefined): Float64Array | undefined {
  if (!Array.isArray(value)) return undefined;
  const numbers = Float64Array.from(value, (item) => (typeof item === 'number' || typeof item === 'bigint' ? Number(item) : Number.NaN));
  return numbers.every(Number.isFinite) ? numbers : undefined;
}

/** More bins are no histogram that anyone logged. */
const mostBins = 1_000_000;

function packedEdges(value: JsonValue | undefined): Float64Array | undefined {
  if (!isJsonObject(value)) return undefined;
  const { min, size, count } = value;
  if (typeof min !== 'number' || typeof size !== 'number' || typeof count !== 'number') return undefined;
  if (!Number.isInteger(count) || count < 0 || count > mostBins) return undefined;
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => min + i * size);
  return edges.every(Number.isFinite) ? edges : undefined;
}
