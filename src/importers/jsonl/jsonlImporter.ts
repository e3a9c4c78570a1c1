import { isJsonObject, type JsonObject } from '../common/jsonScanner.js';
import { tryParseJson } from '../common/parseJson.js';
import { baseName, commonFolder, folderOf, joinPath } from '../common/paths.js';
import type { ImportContext, Importer, Source } from '../importer.js';
import type { InputFile, SniffedFile } from '../inputFile.js';
import { readJsonl } from './readJsonl.js';

/**
 * Reads history as JSON lines, wide (`{"step": 1, "loss": 0.5}`) or long (`{"step": 1, "key": "loss", "value": 0.5}`), one file per run or
 * one with a run column, and runfolio's own run log, whose lines have a `type`. The exact rules are in `docs/importing.md`.
 */
export const jsonlImporter: Importer = { kind: 'jsonl', about: 'JSON lines of metrics (.jsonl, .ndjson)', find };

function find(files: readonly SniffedFile[]): Source[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const root = sharedRoot(files);
  return files.filter(isJsonLines).map((file) => {
    const config = byPath.get(joinPath(folderOf(file.path), 'config.json'));
    return {
      label: file.path,
      files: config ? [file, config] : [file],
      reads: config ? [file, config] : [file],
      read: async (context) => ({ runs: await readJsonl(file, runNameOf(file.path, root), await readConfig(config, context), context) }),
    };
  });
}

/** Whether a file begins with an object on a line of its own, and goes on with another or has a name that promises so. */
function isJsonLines({ path, head, size }: SniffedFile): boolean {
  const lines = new TextDecoder().decode(head).trimStart().split('\n');
  const [first = '', second = ''] = lines.filter((line) => line.trim() !== '');
  const named = /\.(?:jsonl|ndjson|jsonlines)$/i.test(path);
  const cut = lines.length === 1 && head.length < size;
  if (cut) return named && first.startsWith('{');
  if (named) return complete(lines, head.length < size).some((line) => isJsonObject(tryParseJson(line)));
  return isJsonObject(tryParseJson(first)) && second.startsWith('{');
}

function complete(lines: readonly string[], isCut: boolean): readonly string[] {
  return isCut ? lines.slice(0, -1) : lines;
}

/** File names that say nothing of the run: its folder names it then. */
const plainNames = /^(?:metrics?|history|log|logs|run|events?|train(?:ing)?|progress|results?|output|data)$/i;

/** Id and name of the run that a file is about when its lines name none: the path below `root` without ending, and its last part. */
export function runNameOf(path: string, root: string): { id: string; name: string } {
  const file = path.replace(/\.[^./]+$/, '');
  const folder = folderOf(path);
  const id = plainNames.test(baseName(file)) && folder ? folder : file;
  return { id: root && id.startsWith(`${root}/`) ? id.slice(root.length + 1) : id, name: baseName(id) };
}

/** The folder that was given to import, if there is one that all files are in: it is no part of a run's id. */
function sharedRoot(files: readonly InputFile[]): string {
  return commonFolder(files.map((file) => file.path)).split('/')[0] ?? '';
}

/** A `config.json` beside a log: `{"config": {…}}`, or the config itself. */
async function readConfig(file: InputFile | undefined, { warnings }: ImportContext): Promise<JsonObject | undefined> {
  if (!file) return undefined;
  const value = tryParseJson(new TextDecoder().decode(await file.read()));
  if (!isJsonObject(value)) {
    warnings.add({ code: 'unreadable-file', message: `${file.path} holds no JSON object; the runs beside it lack it.`, path: file.path });
    return undefined;
  }
  return Object.hasOwn(value, 'config') && isJsonObject(value['config']) ? value['config'] : value;
}
