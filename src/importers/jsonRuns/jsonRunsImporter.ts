import type { RunData } from '../../model/index.js';
import { isJsonObject } from '../common/jsonScanner.js';
import { tryParseJson } from '../common/parseJson.js';
import { baseName, folderOf } from '../common/paths.js';
import { fileRun, folderRun, importRoot, isPlainName, type RunName } from '../common/runName.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { SniffedFile } from '../inputFile.js';
import type { ColumnMapping, InputOptions } from '../inputOptions.js';
import { documentRun, type RunDocument } from './documentRun.js';
import { joinedFolders } from './joinedFolders.js';

/** Reads JSON documents, each of which describes a run or a part of one. The exact rules are in `docs/importing.md`. */
export const jsonRunsImporter: Importer = { kind: 'json', about: 'JSON documents, one or more per run (.json)', find };

/** Files that tools keep beside everything. */
const toolFile =
  /^(?:package(?:-lock)?|composer|tsconfig.*|jsconfig.*|manifest|vocab|merges|tokenizer.*|special_tokens_map|added_tokens|generation_config|preprocessor_config|\..*|.*\.schema|.*\.code-workspace)\.json$/i;
const configFile = /^(?:configs?|params?|args|hparams|hyperparameters|settings|options|flags)\.json$/i;

function find(files: readonly SniffedFile[], { format, map = {} }: InputOptions): Source[] {
  const root = importRoot(files.map(({ path }) => path));
  const documents = files.filter((file) => format === jsonRunsImporter.kind || isDocument(file));
  return groupRuns(documents, root).map(({ name, files: own }) => ({
    label: own[0]!.path,
    files: own,
    reads: own,
    read: (context) => readRun(name, own, map, context),
  }));
}

function isDocument({ path, head }: SniffedFile): boolean {
  return /\.json$/i.test(path) && !toolFile.test(baseName(path)) && /^\s*\{/.test(new TextDecoder().decode(head));
}

interface FilesOfRun {
  name: RunName;
  files: SniffedFile[];
}

/** Files whose names say nothing, such as `config.json` and `results.json`, are one run per folder; other files are a run each. */
function groupRuns(files: readonly SniffedFile[], root: string): FilesOfRun[] {
  const isSameName = files.length > 1 && new Set(files.map(({ path }) => baseName(path))).size === 1;
  const single = files.map(({ path }) => path).filter((path) => !(isSameName || isPlainName(path)));
  const joined = joinedFolders(single);
  const runs = new Map<string, FilesOfRun>();
  for (const file of files) {
    const path = joined.get(file.path) ?? file.path;
    const name = isSameName || isPlainName(path) ? folderRun(folderOf(path), root) : fileRun(path, root);
    const run = runs.get(name.id) ?? { name, files: [] };
    run.files.push(file);
    runs.set(name.id, run);
  }
  // What others are joined to comes first: its keys stay as they are.
  const rank = ({ path }: SniffedFile): number => (joined.has(path) ? 1 : 0);
  return Array.from(runs.values(), (run) => ({ ...run, files: run.files.toSorted((a, b) => rank(a) - rank(b)) }));
}

async function readRun(name: RunName, files: readonly SniffedFile[], map: ColumnMapping, { warnings }: ImportContext): Promise<SourceRuns> {
  const documents: RunDocument[] = [];
  for (const file of files) {
    const content = tryParseJson(new TextDecoder().decode(await file.read()));
    if (isJsonObject(content))
      documents.push({ path: file.path, content, label: labelOf(file.path), isConfig: configFile.test(baseName(file.path)) });
    else warnings.add({ code: 'unreadable-file', message: `${file.path} holds no JSON object.`, path: file.path });
  }
  const run: RunData | undefined = documents.length > 0 ? documentRun(name, documents, map, warnings) : undefined;
  if (!run) return { runs: [], ignored: documents.length > 0 ? files : [] };
  return { runs: [{ run, path: files[0]!.path, log: files.length === 1 ? files[0] : undefined }] };
}

/** What a document's keys are called after: its folder where its name is of its own, else its name. */
function labelOf(path: string): string {
  return isPlainName(path) ? baseName(path).replace(/\.[^./]+$/, '') : baseName(folderOf(path)) || baseName(path);
}
