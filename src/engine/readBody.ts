/**
 * The whole body of a response, taken in piece by piece so that `heard` can be called with each. `most` is the number of bytes it may have; `onMore` throws
 * what it means when there are more, which are not taken in.
 */
export async function readBody(
  response: Response,
  heard: () => void,
  most = Infinity,
  onMore: () => never = neverMore,
): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    heard();
    pieces.push(read.value);
    bytes += read.value.byteLength;
    if (bytes <= most) continue;
    await reader?.cancel();
    onMore();
  }
  return joined(pieces, bytes);
}

function joined(pieces: readonly Uint8Array[], bytes: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

function neverMore(): never {
  throw new RangeError('There is no limit to exceed.');
}
