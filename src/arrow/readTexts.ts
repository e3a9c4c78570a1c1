import { DataType, type Data } from 'apache-arrow';
import type { TextColumn } from '../model/index.js';
import { unpackBits } from './bits.js';
import { TextDictionary } from './internText.js';
import { checkOffsets } from './readLists.js';
import { corruptFile, type ReadColumn } from './readStream.js';

/** UTF-8, or a dictionary of UTF-8 with integer codes of at most 32 bits. */
export const isText = (type: DataType): boolean =>
  DataType.isUtf8(type) || (DataType.isDictionary(type) && DataType.isUtf8(type.dictionary) && type.indices.bitWidth <= 32);

/** The texts of one chunk of UTF-8, nulls as whatever bytes they have; bytes that are not UTF-8 throw. */
function chunkTexts(data: Data, path: string, name: string): string[] {
  const bytes: unknown = data.values;
  if (!(bytes instanceof Uint8Array)) throw corruptFile(path, `has no texts in ${name}`);
  const offsets = checkOffsets(data, bytes.length, path, name);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const [start, end] = [offsets[0]!, offsets.at(-1)!];
  const whole = decoder.decode(bytes.subarray(start, end));
  const isAscii = whole.length === end - start;
  return Array.from({ length: data.length }, (_, i) => {
    const [from, to] = [offsets[i]!, offsets[i + 1]!];
    return isAscii ? whole.slice(from - start, to - start) : decoder.decode(bytes.subarray(from, to));
  });
}

function chunkValidity({ length, nullCount, nullBitmap }: Data, path: string, name: string): Uint8Array | undefined {
  if (nullCount === 0) return undefined;
  if (!nullBitmap || nullBitmap.length * 8 < length) throw corruptFile(path, `has a validity bitmap too short for ${name}`);
  const valid = new Uint8Array(length);
  unpackBits(nullBitmap, length, valid, 0);
  return valid;
}

/** Per row of a dictionary chunk its code into that chunk's own dictionary. */
function chunkCodes(data: Data, valid: Uint8Array | undefined, size: number, path: string, name: string): ArrayLike<number> {
  const codes = data.values as ArrayLike<number>;
  if (codes.length < data.length) throw corruptFile(path, `has fewer codes in ${name} than rows`);
  for (let i = 0; i < data.length; i++) {
    if (!valid?.[i] && valid) continue;
    if (!(codes[i]! >= 0 && codes[i]! < size))
      throw corruptFile(path, `has the code ${codes[i]} in ${name}, whose dictionary has ${size} texts`);
  }
  return codes;
}

function dictionaryTexts(data: Data, path: string, name: string): string[] {
  const chunks = data.dictionary?.data ?? [];
  if (chunks.some((chunk) => chunk.nullCount !== 0)) throw corruptFile(path, `has nulls in the dictionary of ${name}`);
  return chunks.flatMap((chunk) => chunkTexts(chunk, path, name));
}

/** A text column, plain or dictionary, as codes into one dictionary without duplicates. */
export function readTexts({ type, chunks, name }: ReadColumn, path: string, as: TextColumn['type'] = 'string'): TextColumn {
  const texts = new TextDictionary();
  const codes = new Int32Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const data of chunks) {
    const valid = chunkValidity(data, path, name);
    const isDictionary = DataType.isDictionary(type);
    const own = isDictionary ? dictionaryTexts(data, path, name) : chunkTexts(data, path, name);
    const ownCodes = isDictionary ? chunkCodes(data, valid, own.length, path, name) : undefined;
    const shared = isDictionary ? own.map((text) => texts.code(text)) : undefined;
    for (let i = 0; i < data.length; i++) {
      if (valid && valid[i] === 0) codes[at + i] = -1;
      else codes[at + i] = shared && ownCodes ? shared[ownCodes[i]!]! : texts.code(own[i]!);
    }
    at += data.length;
  }
  return { type: as, codes, dictionary: texts.dictionary };
}
