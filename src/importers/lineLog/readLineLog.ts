import type { RunName } from '../common/runName.js';
import type { ImportContext, ImportedRun } from '../importer.js';
import type { InputFile } from '../inputFile.js';
import { textLines } from '../jsonl/textLines.js';
import { LogRun } from './logRun.js';
import type { PatternLine } from './patternLines.js';
import { parseStepLine } from './stepLine.js';

/** Bytes between two looks at whether the import was given up. */
const checkpointBytes = 1 << 20;
/** Longer lines are no log lines but data: they are passed over. */
const longestLine = 20_000;
/** What terminals make colours of. */
const escapes = new RegExp(String.raw`\x1b\[[\d;]*[A-Za-z]`, 'g');

type ReadLine = (line: string) => PatternLine | undefined;

/** The runs of a text log, by the user's pattern or the built-in shapes of lines; empty where there is no line to read. */
export async function readLineLog(
  file: InputFile,
  name: RunName,
  pattern: ReadLine | undefined,
  context: ImportContext,
): Promise<ImportedRun[]> {
  const runs = new Map<string, LogRun>();
  const runOf = (id: string | undefined): LogRun => {
    const named = id === undefined ? name : { id, name: id };
    const run = runs.get(named.id) ?? new LogRun(named, context.warnings);
    runs.set(named.id, run);
    return run;
  };
  let next = checkpointBytes;
  for (const { text, read } of textLines(await file.read())) {
    for (const part of text.length > longestLine ? [] : text.split('\r')) addLine(part.replace(escapes, '').trim(), runOf, pattern);
    if (read < next) continue;
    next = read + checkpointBytes;
    await context.checkpoint(read);
  }
  const found = [...runs].filter(([, run]) => run.points > 0);
  for (const [id, run] of found) if (run.stepless > 0) noteStepless(run.stepless, id, context);
  return found.map(([, run]) => ({ run: run.finish(), path: file.path, log: found.length === 1 ? file : undefined }));
}

function addLine(line: string, runOf: (id: string | undefined) => LogRun, pattern: ReadLine | undefined): void {
  if (pattern) {
    const found = pattern(line);
    if (!found) return;
    const run = runOf(found.run);
    run.noteTexts(found);
    return run.add(found);
  }
  const found = parseStepLine(line);
  if (found) runOf(undefined).add(found);
  else runOf(undefined).addOther(line);
}

function noteStepless(count: number, id: string, { warnings }: ImportContext): void {
  const message = `${count.toLocaleString('en')} lines of ${id} name no step; their number in the run, from 0, was used.`;
  warnings.add({ code: 'no-step', message, run: id });
}
