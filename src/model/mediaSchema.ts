import * as z from 'zod/mini';
import type { MediaBox, MediaMask } from './runRecords.js';

/** Media files lie flat in `media/`, called after the first 32 hex digits of their SHA-256. */
export const mediaPath = /^media\/[0-9a-f]{32}\.[a-z0-9]{1,8}$/;

const hashedTable = /\.[0-9a-f]{16}\.(?:\w+\.)?arrow$/;

/** Whether a file of an export is called after its content: a copy may be kept as long as one likes. */
export function isNamedByHash(path: string): boolean {
  return hashedTable.test(path) || mediaPath.test(path);
}

const side = z.tuple([z.number(), z.number()]);

/** The `boxes` of a media item, as JSON. */
export const mediaBoxesSchema: z.ZodMiniType<MediaBox[]> = z.array(
  z.object({
    x: side,
    y: side,
    unit: z.enum(['pixel', 'fraction']),
    label: z.optional(z.string()),
    score: z.optional(z.number()),
    group: z.optional(z.string()),
  }),
);

/** The `masks` of a media item, as JSON. */
export const mediaMasksSchema: z.ZodMiniType<MediaMask[]> = z.array(
  z.object({ key: z.string(), file: z.string().check(z.regex(mediaPath)), classes: z.optional(z.record(z.string(), z.string())) }),
);
