import { importRoot, runNames } from '../common/runName.js';
import type { Importer, Source } from '../importer.js';
import type { SniffedFile } from '../inputFile.js';
import type { InputOptions } from '../inputOptions.js';
import { patternReader } from './patternLines.js';
import { readLineLog } from './readLineLog.js';
import { parseStepLine } from './stepLine.js';

/**
 * Reads training logs as text: lines that name a step and numbers, in common shapes or those of a pattern. Each file is a run. The exact
 * rules are in `docs/importing.md`.
 */
export const lineLogImporter: Importer = { kind: 'log', about: 'text logs with lines such as step:5/100 loss:0.3', find };

const logName = /(?:\.(?:log|txt|out|stdout|stderr|err)|\/[^/.]+)$/i;
const proseName = /(?:^|\/)(?:readme|licen[sc]e|copying|notice|changelog|requirements|authors)[^/]*$/i;

/** Text files with the name of a log, whose beginning need not hold a step line, and others that have one there. */
function find(files: readonly SniffedFile[], { format, pattern }: InputOptions): Source[] {
  const read = pattern === undefined ? undefined : patternReader(pattern);
  const isAsked = format === lineLogImporter.kind || read !== undefined;
  const logs = files.filter(
    (file) => isText(file) && (isAsked || (!proseName.test(file.path) && (logName.test(file.path) || hasStepLine(file)))),
  );
  const names = runNames(
    logs.map(({ path }) => path),
    importRoot(files.map(({ path }) => path)),
  );
  return logs.map((file) => ({
    label: file.path,
    files: [file],
    reads: [file],
    read: async (context) => {
      const runs = await readLineLog(file, names.get(file.path)!, read, context);
      return runs.length > 0 ? { runs } : { runs, ignored: [file] };
    },
  }));
}

/** Whether there are neither zero bytes nor many that are no UTF-8. */
function isText({ head }: SniffedFile): boolean {
  if (head.length === 0 || head.includes(0)) return false;
  const wrong = new TextDecoder().decode(head).split('\uFFFD').length - 1;
  return wrong * 20 <= head.length;
}

function hasStepLine({ head, path }: SniffedFile): boolean {
  if (/\.(?:md|rst|html?|[cm]?[jt]sx?|py|ipynb|json|ya?ml|toml|c|h|cc|cpp|cu|sh)$/i.test(path)) return false;
  return new TextDecoder()
    .decode(head)
    .split(/[\r\n]/)
    .some((line) => parseStepLine(line.trim()) !== undefined);
}
