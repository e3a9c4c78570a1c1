import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalJson, type Frame } from '../../model/index.js';
import type { Answer } from '../panelKind.js';

type Digest = ReturnType<typeof sha256.create>;

/**
 * SHA-256 of what was answered, column by column in the order of the answers: names, then the bytes of typed arrays (little-endian), everything else as canonical JSON. Equal for equal
 * answers, on any machine.
 */
export function answersHash(answers: readonly Answer[]): string {
  const digest = sha256.create();
  for (const { plan, frame } of answers) {
    addText(digest, canonicalJson(plan));
    addFrame(digest, frame);
  }
  return bytesToHex(digest.digest());
}

function addFrame(digest: Digest, { columns, rows, fidelity, versions: _versions, notes: _notes, ...facts }: Frame): void {
  addText(digest, canonicalJson({ rows, fidelity }));
  for (const [name, column] of Object.entries(columns)) {
    addText(digest, name);
    addValue(digest, column);
  }
  addValue(digest, facts);
}

/** Typed arrays as bytes, with their type and length before them; lists and records part by part. */
function addValue(digest: Digest, value: unknown): void {
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    addText(digest, `${value.constructor.name} ${value.byteLength}`);
    digest.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  } else if (Array.isArray(value) && !value.some((part) => typeof part === 'object')) {
    addText(digest, canonicalJson(value.map((part: unknown) => part ?? null)));
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined);
    addText(digest, `{${entries.length}`);
    for (const [key, part] of entries.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      addText(digest, key);
      addValue(digest, part);
    }
  } else addText(digest, canonicalJson(value ?? null));
}

/** With its length before it, so that texts cannot run into each other. */
function addText(digest: Digest, text: string): void {
  const bytes = new TextEncoder().encode(text);
  digest.update(new TextEncoder().encode(`${bytes.length}:`)).update(bytes);
}
