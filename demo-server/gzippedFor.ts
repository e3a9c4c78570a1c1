import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const gzipAsync = promisify(gzip);

/** Below this size compression saves nothing worth its while. */
const leastBytes = 1024;
/** Fast rather than small: an answer is made for one reader, who waits for it. */
const level = 1;

/** An answer, gzipped for a request that takes it; undefined where it does not, and where little would be gained. */
export async function gzippedFor(request: Request, bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (bytes.byteLength < leastBytes || !acceptsGzip(request.headers.get('accept-encoding'))) return undefined;
  const packed = await gzipAsync(bytes, { level });
  return packed.byteLength < bytes.byteLength ? new Uint8Array(packed) : undefined;
}

/** Whether an `Accept-Encoding` takes gzip; a quality of 0 refuses it. */
export function acceptsGzip(header: string | null): boolean {
  const quality = /(?:^|,)\s*(?:x-)?gzip\s*(?:;\s*q=([\d.]+))?\s*(?:,|$)/i.exec(header ?? '');
  return quality !== null && Number(quality[1] ?? 1) > 0;
}
