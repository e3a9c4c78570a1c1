/** The bytes that a request asks for: from the first on, to the last. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * What a `Range` header asks of `size` bytes: one range of bytes; undefined where it asks for all, or for what may be answered with all (several ranges, other
 * units, nonsense); `unsatisfiable` where it begins behind the end. RFC 9110, 14.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return Number(to) === 0 || size === 0 ? 'unsatisfiable' : { first: Math.max(0, size - Number(to)), last: size - 1 };
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < first) return undefined;
  return first < size ? { first, last } : 'unsatisfiable';
}
