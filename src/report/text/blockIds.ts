import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../model/index.js';

/** A block whose id a text may leave out. */
export interface Identified {
  /** As it is in the document, or as the text says. */
  id?: string | undefined;
  /** What the block says itself, without its id and without the blocks in it. */
  content: unknown;
}

/**
 * Ids of the blocks of a text, in reading order: those it says, and for all others one made of what the block says. The same text gives the same ids, and a change of
 * one block leaves all others theirs. `taken` are ids that are in use elsewhere.
 */
export function assignIds(blocks: readonly Identified[], taken: Iterable<string>): string[] {
  const used = new Set([...taken, ...blocks.flatMap(({ id }) => id ?? [])]);
  return blocks.map(({ id, content }) => {
    if (id !== undefined) return id;
    const free = freeId(contentId(content), used);
    used.add(free);
    return free;
  });
}

/** Which of the blocks of a document a text must say the id of: the others get theirs from `assignIds`. */
export function idsToWrite(blocks: readonly Identified[], taken: Iterable<string>): Set<string> {
  const written = new Set<string>(blocks.flatMap(({ id = '', content }) => (mayBeContentId(id, contentId(content)) ? [] : [id])));
  for (;;) {
    const assigned = assignIds(
      blocks.map(({ id, content }) => (written.has(id ?? '') ? { id, content } : { content })),
      taken,
    );
    const wrong = blocks.flatMap(({ id = '' }, i) => (assigned[i] === id ? [] : [id]));
    if (wrong.length === 0) return written;
    for (const id of wrong) written.add(id);
  }
}

/** Ten hexadecimal digits: two blocks of one report that are alike by chance are told apart by `freeId`. */
function contentId(content: unknown): string {
  return `b${bytesToHex(sha256(utf8ToBytes(canonicalJson(content)))).slice(0, 10)}`;
}

function freeId(base: string, used: ReadonlySet<string>): string {
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  return id;
}

function mayBeContentId(id: string, base: string): boolean {
  return id === base || (id.startsWith(`${base}-`) && /^-\d+$/.test(id.slice(base.length)));
}
