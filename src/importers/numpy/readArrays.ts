import { Crc } from '../common/crc.js';
import { isZip, unzip, zipEntries } from '../common/zipFile.js';
import type { InputFile } from '../inputFile.js';
import { arrayRows, mostColumns } from './arrayColumns.js';
import type { ArrayNotes } from './arrayNotes.js';
import { ArrayProblem } from './arrayProblem.js';
import { readNpy, type NpyArray } from './npyArray.js';

/** An array with where it came from. */
export interface FoundArray {
  /** Path of its file; of an array in an archive the archive's, `/`, and its own. */
  path: string;
  rows: number;
  array: NpyArray;
}

/** The array of a `.npy` file, or the arrays of a `.npz` archive. What cannot be read is noted. */
export async function readArrays(file: InputFile, notes: ArrayNotes): Promise<FoundArray[]> {
  const bytes = await file.read();
  return isZip(bytes) ? readArchive(file.path, bytes, notes) : readOne(file.path, bytes, notes);
}

async function readArchive(path: string, bytes: Uint8Array, notes: ArrayNotes): Promise<FoundArray[]> {
  const found: FoundArray[] = [];
  const crc = new Crc('crc-32');
  try {
    for (const entry of zipEntries(bytes)) {
      if (entry.name.endsWith('/')) continue;
      const own = `${path}/${entry.name}`;
      if (!/\.npy$/i.test(entry.name)) notes.add('ignored-files', own, 'no array, and left out');
      else found.push(...(await readEntry(own, () => unzip(bytes, entry, crc), notes)));
    }
  } catch (error) {
    notes.add('unreadable-file', path, `the archive could not be read, as ${reasonOf(error)}`);
  }
  return found;
}

async function readEntry(path: string, unpack: () => Promise<Uint8Array>, notes: ArrayNotes): Promise<FoundArray[]> {
  try {
    return readOne(path, await unpack(), notes);
  } catch (error) {
    notes.add('unreadable-array', path, `could not be unpacked, as ${reasonOf(error)}`);
    return [];
  }
}

function readOne(path: string, bytes: Uint8Array, notes: ArrayNotes): FoundArray[] {
  try {
    const array = readNpy(bytes);
    describe(path, array, notes);
    return [{ path, rows: arrayRows(array), array }];
  } catch (error) {
    if (!(error instanceof ArrayProblem)) throw error;
    notes.add(error.code, path, `left out, as ${error.message}`);
    return [];
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Notes what of an array is not as one would think. */
function describe(path: string, { shape, cutFrom, trailing }: NpyArray, notes: ArrayNotes): void {
  const [rows = 1, ...axes] = shape;
  if (cutFrom !== undefined) {
    const lengths = `${rows.toLocaleString('en')} of ${cutFrom.toLocaleString('en')} rows are whole and were read`;
    notes.add('truncated-file', path, `the file ends too early, ${lengths}`);
  }
  if (trailing > 0) notes.add('trailing-bytes', path, `${trailing.toLocaleString('en')} bytes behind the array were left out`);
  const width = axes.reduce((product, length) => product * length, 1);
  if (rows === 0 || width === 1 || (axes.length < 2 && width <= mostColumns)) return;
  const order = axes.length > 1 ? ', the last axis running fastest' : '';
  notes.add('list-column', path, `of shape ${shape.join(' × ')}, each row is a list of ${width.toLocaleString('en')} values${order}`);
}
