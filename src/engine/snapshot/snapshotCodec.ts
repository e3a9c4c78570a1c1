import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { RunfolioError } from '../../model/index.js';
import { checkFrame, decodeBinary, encodeBinary } from '../http/index.js';
import { packNumbers, unpackNumbers } from './packNumbers.js';
import { snapshotFormat, snapshotVersion, type Snapshot } from './snapshot.js';

const count = z.int().check(z.nonnegative());

const viewportSchema = z.looseObject({
  pixels: z.optional(count),
  range: z.optional(z.tuple([z.number(), z.number()])),
  offset: z.optional(count),
  limit: z.optional(count),
});

const snapshotSchema = z.looseObject({
  format: z.literal(snapshotFormat),
  version: z.int(),
  runfolio: z.string(),
  frozenAt: z.number(),
  points: z.nullable(count),
  document: z.unknown(),
  catalogs: z.record(z.string(), z.looseObject({ project: z.looseObject({ id: z.string(), name: z.string() }) })),
  answers: z.array(z.looseObject({ key: z.string(), kind: z.string(), viewport: viewportSchema, frame: z.unknown() })),
  files: z.array(z.looseObject({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })),
});

/** A snapshot as bytes: equal snapshots give equal bytes. Nothing is compressed: that is left to whoever stores or sends them. */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const answers = snapshot.answers.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const files = snapshot.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return encodeBinary(packNumbers({ ...snapshot, answers, files }));
}

/** Undoes `encodeSnapshot`. Throws `corrupt-file` for bytes that are no snapshot, `unsupported-version` for one of a newer version. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const value = unpackNumbers(decodeBinary(bytes));
  const parsed = snapshotSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RunfolioError('corrupt-file', `This is no snapshot: it is wrong at ${issue?.path.join('.') || 'the top'}.`);
  }
  const { version } = parsed.data;
  if (version > snapshotVersion) {
    const hint = 'Use the runfolio that made it, or a newer one.';
    throw new RunfolioError('unsupported-version', `The snapshot is of version ${version}; up to ${snapshotVersion} is known.`, { hint });
  }
  for (const { frame } of parsed.data.answers) checkFrame(frame);
  return value as Snapshot;
}

/** What a snapshot is called: the SHA-256 of its bytes, in hexadecimal. */
export function snapshotId(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
