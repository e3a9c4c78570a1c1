import { isJsonObject, type JsonObject } from '../common/jsonScanner.js';
import { noteIgnoredKey, noteNotANumber } from '../common/notes.js';
import { tryParseJson } from '../common/parseJson.js';
import type { ImportContext, ImportedRun } from '../importer.js';
import type { InputFile } from '../inputFile.js';
import { describesRun, lineMoment, lineRun, longPoint, own, stepKeys } from './lineKeys.js';
import { RunBuilder } from './runBuilder.js';
import { textLines } from './textLines.js';

/** Bytes between two looks at whether the import was given up; lines come in chunks of about this size. */
const checkpointBytes = 1 << 20;

/** Reads the runs of one file of JSON lines. `fallback` names the run of lines that name none; `config` is that run's. */
export async function readJsonl(
  file: InputFile,
  fallback: { id: string; name: string },
  config: JsonObject | undefined,
  context: ImportContext,
): Promise<ImportedRun[]> {
  const bytes = await file.read();
  const log = new LineReader(fallback, config, context);
  const unreadable: number[] = [];
  let next = checkpointBytes;
  for (const { text, number, read } of textLines(bytes)) {
    const line = tryParseJson(text);
    if (isJsonObject(line)) log.add(line);
    else unreadable.push(number);
    if (read < next) continue;
    next = read + checkpointBytes;
    await context.checkpoint(read);
  }
  warnUnreadable(file, unreadable, bytes.length, context);
  const builders = log.runs().filter((builder) => !builder.isEmpty());
  if (builders.length === 0) noteNoRun(file, context);
  return builders.map((builder) => ({ run: builder.finish(), path: file.path, log: builders.length === 1 ? file : undefined }));
}

/** Gives each line to its run: the one it names, else that of the latest `run` line, else the file's own. */
class LineReader {
  readonly #runs = new Map<string, RunBuilder>();
  readonly #fallback: { id: string; name: string };
  readonly #config: JsonObject | undefined;
  readonly #context: ImportContext;
  #current: RunBuilder | undefined;

  constructor(fallback: { id: string; name: string }, config: JsonObject | undefined, context: ImportContext) {
    this.#fallback = fallback;
    this.#config = config;
    this.#context = context;
  }

  runs(): RunBuilder[] {
    return [...this.#runs.values()];
  }

  add(line: JsonObject): void {
    switch (own(line, 'type') ?? 'none') {
      case 'run':
        this.#current = this.#runOf(lineRun(line));
        return this.#current.describe(without(line, ['type']));
      case 'config':
        return this.#runOf(lineRun(line)).addConfig(contentOf(line, 'config'));
      case 'summary':
        return this.#runOf(lineRun(line)).addSummary(contentOf(line, 'summary'));
      case 'system':
        return this.#addSystem(line);
      case 'history':
        return this.#addHistory(line, ['type']);
      default:
        if (!describesRun(line)) return this.#addHistory(line, []);
        this.#current = this.#runOf(lineRun(line));
        return this.#current.describe(line);
    }
  }

  #runOf(named: ReturnType<typeof lineRun>): RunBuilder {
    if (!named) return (this.#current ??= this.#builder(this.#fallback.id, this.#fallback.name));
    const builder = this.#builder(named.id, named.name ?? named.id);
    if (named.name) builder.nameIt(named.name);
    return builder;
  }

  #builder(id: string, name: string): RunBuilder {
    let builder = this.#runs.get(id);
    if (!builder) {
      builder = new RunBuilder(id, name, this.#context.warnings);
      if (this.#config) builder.addConfig(this.#config);
      this.#runs.set(id, builder);
    }
    return builder;
  }

  #addSystem(line: JsonObject): void {
    const at = lineMoment(line);
    const named = lineRun(line);
    this.#runOf(named).addSample(line, ['type', ...at.used, ...(named?.used ?? [])], at);
  }

  /** A row of metrics: one for a long line, else every key that has no other meaning. */
  #addHistory(line: JsonObject, notMetrics: readonly string[]): void {
    const named = lineRun(line);
    const run = this.#runOf(named);
    const at = lineMoment(line);
    if (at.step === undefined) this.#noteStepless(run.runId);
    const ignored = [...notMetrics, ...at.used, ...(named?.used ?? [])];
    const config = own(line, 'config');
    if (isJsonObject(config)) {
      run.addConfig(config);
      ignored.push('config');
    }
    const point = longPoint(line);
    if (!point) return run.addRow(line, ignored, at);
    if (point.value === null) noteNotANumber(this.#context.warnings, point.metric, run.runId, null);
    run.addRow({ [point.metric]: point.value }, [], at);
    this.#noteBeside(line, [...ignored, ...point.used], run.runId);
  }

  /** A long line is one point: what else it says is told, not dropped in silence. */
  #noteBeside(line: JsonObject, used: readonly string[], run: string): void {
    for (const key of Object.keys(line)) {
      if (line[key] !== null && !used.includes(key))
        noteIgnoredKey(this.#context.warnings, key, run, line[key]!, 'stand beside the value of a long row');
    }
  }

  #noteStepless(run: string): void {
    this.#context.warnings.count(
      'no-step',
      '',
      run,
      () => '',
      ({ count }) => {
        return `${count.toLocaleString('en')} lines name no step (${stepKeys.join(', ')}); their number in the run, from 0, was used.`;
      },
    );
  }
}

/** What a `config` or `summary` line holds: the object under that key, else all its other keys. */
function contentOf(line: JsonObject, key: 'config' | 'summary'): JsonObject {
  const inner = own(line, key);
  return isJsonObject(inner) ? inner : without(line, ['type', ...(lineRun(line)?.used ?? [])]);
}

function without(line: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(line).filter(([key]) => !keys.includes(key)));
}

function noteNoRun({ path }: InputFile, { warnings }: ImportContext): void {
  const message = `${path} has JSON lines, but neither a number to plot nor the config or summary of a run: no run was made of it.`;
  warnings.add({ code: 'no-run', message, path });
}

function warnUnreadable(file: InputFile, lines: readonly number[], size: number, { warnings }: ImportContext): void {
  if (lines.length === 0 || size === 0) return;
  const shown = lines.slice(0, 10).join(', ');
  const which = lines.length === 1 ? `Line ${shown}` : `${lines.length} lines (${shown}${lines.length > 10 ? ', …' : ''})`;
  const message = `${which} of ${file.path} could not be read as JSON objects; the rest was kept.`;
  warnings.add({ code: 'unreadable-line', message, path: file.path });
}
