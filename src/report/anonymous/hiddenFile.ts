import { mediaType } from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import { bareImage } from './bareImage.js';

/** A media file without names: texts with pseudonyms in them, images without what was written beside their pixels. What sounds and videos show and say stays. */
export function hiddenFile(path: string, bytes: Uint8Array, anonymizer: Anonymizer): Uint8Array {
  const type = mediaType(path);
  if (type.startsWith('text/') || type === 'application/json' || type === 'image/svg+xml') {
    const text = new TextDecoder().decode(bytes);
    const hidden = anonymizer.text(text);
    return hidden === text ? bytes : new TextEncoder().encode(hidden);
  }
  return bareImage(bytes);
}
