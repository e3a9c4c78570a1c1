import { sha256Hex } from '../../src/arrow/index.js';

/** The files of an export by path, `manifest.json` among them. */
export type ExportFiles = ReadonlyMap<string, Uint8Array>;

/** An export that was tampered with. */
export interface Mutation {
  files: ExportFiles;
  /** What was done to it, for messages. */
  what: string;
  /** Whether the manifest vouches for the changed bytes: a value may then differ, if the bytes really say so. */
  vouched: boolean;
}

/** Numbers from 0 (inclusive) to 1, the same for the same seed: mulberry32. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Context {
  files: Map<string, Uint8Array>;
  paths: string[];
  below: (limit: number) => number;
}

const hugeNumbers = [0, -1, 1, 7, 8, 255, 2 ** 24, 2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1];
const garbage: unknown[] = [
  null,
  '',
  'x',
  -1,
  0,
  1,
  2.5,
  1e9,
  2 ** 53,
  1e308,
  true,
  [],
  {},
  [[]],
  '../up',
  'runs.arrow',
  'run_metrics.arrow',
];

type Change = (context: Context) => string;

/** Files by what is in them: run table, history, and all that is neither. */
const families = [/^run/, /^history\//, /^(?!run|history\/)/];

/** A path, of one family as often as of another, however many files each has. */
function pick(paths: readonly string[], below: Context['below']): string {
  const family = families[below(families.length)]!;
  const some = paths.filter((path) => family.test(path));
  return some[below(some.length)]!;
}

function changeFile({ files, paths, below }: Context, how: string, change: (bytes: Uint8Array) => Uint8Array): string {
  const path = pick(paths, below);
  files.set(path, change(files.get(path)!.slice()));
  return `${how} ${path}`;
}

/** Changes of the bytes of one file or of which file is where. */
const fileChanges: readonly Change[] = [
  (context) =>
    changeFile(context, 'flip bits of', (bytes) => {
      for (let n = 1 + context.below(4); n > 0; n--) bytes[context.below(bytes.length)]! ^= 1 << context.below(8);
      return bytes;
    }),
  (context) =>
    changeFile(context, 'set bytes of', (bytes) => {
      for (let n = 1 + context.below(8); n > 0; n--) bytes[context.below(bytes.length)] = context.below(256);
      return bytes;
    }),
  (context) =>
    changeFile(context, 'set an aligned number of', (bytes) => {
      const at = context.below(bytes.length >> 2) * 4;
      new DataView(bytes.buffer).setInt32(at, hugeNumbers[context.below(hugeNumbers.length)]! | 0, true);
      return bytes;
    }),
  (context) => changeFile(context, 'truncate', (bytes) => bytes.slice(0, context.below(bytes.length))),
  (context) =>
    changeFile(context, 'extend', (bytes) => {
      const longer = new Uint8Array(bytes.length + 1 + context.below(4096)).fill(context.below(256));
      longer.set(bytes);
      return longer;
    }),
  (context) => changeFile(context, 'double', (bytes) => Uint8Array.of(...bytes, ...bytes)),
  (context) =>
    changeFile(context, 'cut out of the middle of', (bytes) => {
      const [from, to] = [context.below(bytes.length), context.below(bytes.length)].toSorted((a, b) => a - b) as [number, number];
      return Uint8Array.of(...bytes.subarray(0, from), ...bytes.subarray(to));
    }),
  ({ files, paths, below }) => {
    const [one, other] = [pick(paths, below), pick(paths, below)];
    const [first, second] = [files.get(one)!, files.get(other)!];
    files.set(one, second).set(other, first);
    return `swap ${one} and ${other}`;
  },
  ({ files, paths, below }) => {
    const [one, other] = [pick(paths, below), pick(paths, below)];
    files.set(one, files.get(other)!);
    return `put ${other} in place of ${one}`;
  },
  ({ files, paths, below }) => {
    const path = pick(paths, below);
    files.delete(path);
    return `delete ${path}`;
  },
];

type Json = Record<string, unknown> | unknown[];

/** Replaces or removes one value anywhere in the manifest. */
function changeManifest({ files, below }: Context): string {
  const root: Json = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  const trail: string[] = [];
  let node: Json = root;
  for (;;) {
    const keys = Object.keys(node);
    const key = keys[below(keys.length)]!;
    trail.push(key);
    const child: unknown = Reflect.get(node, key);
    if (typeof child === 'object' && child !== null && Object.keys(child).length > 0 && below(12) > 0) {
      node = child as Json;
      continue;
    }
    const value = typeof child === 'number' && below(2) === 0 ? child + [1, -1, 2 ** 31, 1e15][below(4)]! : garbage[below(garbage.length)];
    if (below(8) === 0) Reflect.deleteProperty(node, key);
    else Reflect.set(node, key, value);
    break;
  }
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(root)));
  return `change ${trail.join(' ')} in the manifest`;
}

/** Makes the manifest say the length and hash of every file as it is now, so that what is in it is what gets checked. */
function vouch(files: Map<string, Uint8Array>): void {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json'))) as {
    files: Record<string, { bytes: number; sha256: string }>;
  };
  for (const [path, entry] of Object.entries(manifest.files)) {
    const bytes = files.get(path);
    if (bytes) Object.assign(entry, { bytes: bytes.length, sha256: sha256Hex(bytes) });
  }
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
}

/** One to two changes of an export, the same for the same number: files with their hashes left or made to fit, or values of the manifest. */
export function mutateExport(original: ExportFiles, seed: number): Mutation {
  const random = randomOf(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const files = new Map(original);
  const context = { files, paths: [...original.keys()].filter((path) => path !== 'manifest.json'), below };
  const kind = below(10);
  if (kind === 0) {
    const text = original.get('manifest.json')!.slice();
    text[below(text.length)]! ^= 1 << below(8);
    files.set('manifest.json', below(2) === 0 ? text : text.slice(0, below(text.length)));
    return { files, what: 'flip or cut the text of the manifest', vouched: true };
  }
  if (kind < 4) return { files, what: changeManifest(context), vouched: true };
  const what = fileChanges[below(fileChanges.length)]!(context);
  if (kind < 5) return { files, what, vouched: false };
  vouch(files);
  return { files, what: `${what}, hashes made to fit`, vouched: true };
}
