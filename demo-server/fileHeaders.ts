import { mediaType, type ManifestFile } from '../src/model/index.js';

const arrowType = 'application/vnd.apache.arrow.stream';
/** Types that a browser only shows. All others are handed over as bytes or plain text, to be saved. */
const harmless = /^(?:image\/(?:png|jpeg|gif|webp|bmp|svg\+xml)|(?:audio|video)\/\w+|text\/plain)$/;

/** A media file is whatever a run logged: opened by itself, it may run nothing, load nothing and be of no origin. */
const sandbox = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; media-src 'self'";

/** The headers of a file of an export beside those that every answer has. Pages that were logged are sent as text: whoever shows them does it in a frame of its own. */
export function fileHeaders(path: string, { schema }: Pick<ManifestFile, 'schema'>): Record<string, string> {
  if (schema !== 'media') return { 'content-type': arrowType };
  const type = mediaType(path);
  const shown = harmless.test(type);
  const sent = shown ? type : type === 'text/html' || type === 'application/json' ? 'text/plain' : 'application/octet-stream';
  return {
    'content-type': sent === 'text/plain' ? 'text/plain; charset=utf-8' : sent,
    'content-security-policy': sandbox,
    ...(!shown && { 'content-disposition': 'attachment' }),
  };
}
