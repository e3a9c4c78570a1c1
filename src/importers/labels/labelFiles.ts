import { tryParseJson } from '../common/parseJson.js';
import type { JsonValue } from '../common/jsonScanner.js';
import { baseName } from '../common/paths.js';
import { below, importRoot } from '../common/runName.js';
import type { SniffedFile } from '../inputFile.js';
import { classLines, classList, type ClassList } from './classList.js';

/** A JSON document that may say what was true. */
export interface LabelDocument {
  path: string;
  /** The path below the import's folder, as keys of tables are. */
  place: string;
  /** Name of the file, without its ending. */
  stem: string;
  content: JsonValue;
}

/** What of an import may speak of classes. */
export interface LabelFiles {
  documents: LabelDocument[];
  /** With their paths below the import's folder. */
  lists: (ClassList & { place: string })[];
}

/** Files beyond so many bytes are no lists of labels. */
const mostBytes = 256 * 2 ** 20;

/** Reads all JSON files, and texts that are called as lists of classes are. */
export async function labelFiles(files: readonly SniffedFile[]): Promise<LabelFiles> {
  const root = importRoot(files.map(({ path }) => path));
  const found: LabelFiles = { documents: [], lists: [] };
  for (const file of files) {
    const { path } = file;
    const isText = /(class|label|categor|synset|names)[^/]*\.(txt|names)$/i.test(path);
    if (file.size > mostBytes || !(isText || isJson(file))) continue;
    const bytes = await file.read().catch(() => undefined);
    const text = bytes && new TextDecoder().decode(bytes);
    const content = text === undefined || isText ? undefined : tryParseJson(text);
    const place = below(path, root);
    if (content !== undefined) found.documents.push({ path, place, stem: baseName(path).replace(/\.json$/i, ''), content });
    const list = content === undefined ? isText && classLines(path, text ?? '') : classList(path, content);
    if (list) found.lists.push({ ...list, place });
  }
  return found;
}

function isJson({ path, head }: SniffedFile): boolean {
  return /\.json$/i.test(path) && /^\s*[[{]/.test(new TextDecoder().decode(head));
}
