import { createHash } from 'node:crypto';
import { isNamedByHash } from '../src/model/index.js';
import { byteRange, type ByteRange } from './byteRange.js';
import type { CompressedFiles } from './compressed.js';
import { manifestName, type ExportFiles } from './exportFiles.js';
import { fileHeaders } from './fileHeaders.js';
import { acceptsGzip } from './gzippedFor.js';

/** What is sent, before it is compressed. */
export interface Content {
  bytes: Uint8Array;
  /** `content-type`, and what else is said of these bytes alone. */
  headers: Readonly<Record<string, string>>;
  /** Names the content, for ETag and for the cache of compressed files. */
  version: string;
  /** Whether the URL names this content for ever. */
  immutable: boolean;
  /** Whether only this reader may have it, so that nothing on the way keeps it and a cache asks before it gives it. Default: false. */
  confidential?: boolean;
  /** The bytes as they were compressed beforehand, if they were. */
  gzipped?: () => Promise<Uint8Array | undefined>;
}

/** Larger files are sent as they are unless they were compressed beforehand: it takes longer than sending them to a near reader. */
const largestCompressed = 16 * 1024 * 1024;

/** A file of an export. Only what its manifest lists exists: no path leads elsewhere. */
export async function exportContent(source: ExportFiles, path: string): Promise<Content | undefined> {
  const { manifest, bytes } = await source.manifest();
  if (path === manifestName) return { bytes, headers: { 'content-type': 'application/json' }, version: sha256(bytes), immutable: false };
  const entry = Object.hasOwn(manifest.files, path) ? manifest.files[path] : undefined;
  if (!entry) return undefined;
  const read = await source.read(path);
  // What was damaged goes by a name of its own, so that no cache here or on the way gives it for the file once that is mended.
  const version = sha256(read);
  return { bytes: read, headers: fileHeaders(path, entry), version, immutable: isNamedByHash(path) && version === entry.sha256 };
}

/** Answers with the content, or with 304 where the reader has it. */
export async function send(request: Request, content: Content, compressed: CompressedFiles): Promise<Response> {
  const etag = `W/"${sha256(content.version).slice(0, 32)}"`;
  const headers = new Headers({
    ...content.headers,
    etag,
    vary: content.confidential ? 'accept-encoding, authorization' : 'accept-encoding',
    'cache-control': cachingOf(content),
  });
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(undefined, { status: 304, headers });
  headers.set('accept-ranges', 'bytes');
  // A part is of the file as it is, whatever encodings are taken; one of another version of it is none.
  const range = request.headers.has('if-range') ? undefined : byteRange(request.headers.get('range'), content.bytes.byteLength);
  if (range) return partial(content.bytes, range, headers);
  const packed = await pack(request, content, compressed);
  if (packed) headers.set('content-encoding', 'gzip');
  const body = packed ?? content.bytes;
  headers.set('content-length', String(body.byteLength));
  // None of these bytes are shared between threads.
  return new Response(body as Uint8Array<ArrayBuffer>, { headers });
}

function partial(bytes: Uint8Array, range: ByteRange | 'unsatisfiable', headers: Headers): Response {
  if (range === 'unsatisfiable') {
    return new Response(undefined, { status: 416, headers: { 'content-range': `bytes */${bytes.byteLength}` } });
  }
  const part = bytes.subarray(range.first, range.last + 1);
  headers.set('content-range', `bytes ${range.first}-${range.last}/${bytes.byteLength}`);
  headers.set('content-length', String(part.byteLength));
  return new Response(part as Uint8Array<ArrayBuffer>, { status: 206, headers });
}

function cachingOf({ confidential, immutable }: Content): string {
  if (confidential) return 'private, no-cache';
  return immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

async function pack(request: Request, { bytes, version, gzipped }: Content, compressed: CompressedFiles): Promise<Uint8Array | undefined> {
  if (!acceptsGzip(request.headers.get('accept-encoding'))) return undefined;
  return (await gzipped?.()) ?? (bytes.byteLength <= largestCompressed ? compressed.get(version, bytes) : undefined);
}

/** Whether an `If-None-Match` names what would be sent. */
function isKnown(header: string | null, etag: string): boolean {
  return header !== null && (header.trim() === '*' || header.includes(etag));
}
