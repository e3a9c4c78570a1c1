import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { canonicalJson, RunfolioError } from '../../model/index.js';
import { checkFrame, decodeBinary, encodeBinary } from '../http/index.js';
import { packNumbers, unpackNumbers } from './packNumbers.js';
import { SliceList, SliceReader } from './sharedSlices.js';
import { snapshotFormat, snapshotVersion, type RecordedAnswer, type Snapshot } from './snapshot.js';

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
  answers: z.array(
    z.looseObject({
      key: z.string(),
      kind: z.string(),
      viewport: viewportSchema,
      of: z.array(z.string()),
      frame: z.unknown(),
      weight: z.optional(z.number()),
    }),
  ),
  files: z.array(z.looseObject({ name: z.string(), type: z.string(), bytes: z.instanceof(Uint8Array) })),
});

/** A snapshot as bytes: equal snapshots give equal bytes. Nothing is compressed: that is left to whoever stores or sends them. */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const list = new SliceList();
  const sorted = snapshot.answers.toSorted((a, b) => compared(sortText(a), sortText(b)));
  // What was logged first: averages of it follow from it.
  const taken = new Map(
    [...sorted.filter(({ weight }) => !weight), ...sorted.filter(({ weight }) => weight)].map((answer) => [
      answer,
      list.take(answer.frame, answer.weight),
    ]),
  );
  const answers = sorted.map((answer) => ({ ...answer, frame: taken.get(answer) }));
  const files = snapshot.files.toSorted((a, b) => compared(a.name, b.name));
  const document = JSON.stringify(snapshot.document);
  const { value, ...numbers } = packNumbers({ ...snapshot, version: snapshotVersion, document, answers, files, slices: list.slices });
  return encodeBinary({ ...(value as object), ...numbers });
}

/** Undoes `encodeSnapshot`, of every version so far; what is read is of the newest. Throws `corrupt-file` for bytes that are no snapshot, `unsupported-version` for one of a newer version. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const value = unpacked(bytes);
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
  return { ...(value as Snapshot), version: snapshotVersion };
}

interface Written {
  slices?: unknown[];
  document?: unknown;
  answers?: { frame: unknown }[];
  codes?: Uint8Array<ArrayBuffer>;
  halves?: Uint8Array<ArrayBuffer>;
}

function unpacked(bytes: Uint8Array): unknown {
  const written = decodeBinary(bytes);
  try {
    const none = new Uint8Array();
    const { codes = none, halves = none, ...value } = written as Written;
    const { slices = [], document, ...whole } = unpackNumbers({ value, codes, halves }) as Written;
    const reader = new SliceReader(slices);
    // As text: the order of its parts is part of it.
    return {
      ...whole,
      document: JSON.parse(String(document)) as unknown,
      answers: whole.answers?.map((answer) => ({ ...answer, frame: reader.read(answer.frame) })),
    };
  } catch (cause) {
    throw new RunfolioError('corrupt-file', `The snapshot cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      cause,
    });
  }
}

function sortText({ key, viewport }: RecordedAnswer): string {
  return `${key} ${canonicalJson(viewport)}`;
}

function compared(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What a snapshot is called: the SHA-256 of its bytes, in hexadecimal. */
export function snapshotId(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
