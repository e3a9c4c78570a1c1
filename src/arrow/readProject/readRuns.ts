import type { ConfigValue, ManifestColumn, NumberColumn, RunData, RunState, StoredColumn, TextColumn } from '../../model/index.js';
import { decodeColumns } from '../decodeColumns.js';
import { decodeRuns, type RunColumns } from '../decodeRuns.js';
import type { KeptRuns, ProjectFiles } from './keptRuns.js';

/** The runs of an export, all or those whose ids are to be kept, with config and summary, by index; everything else of them is still to come. */
export async function readRuns(files: ProjectFiles, keep?: ReadonlySet<string>): Promise<KeptRuns> {
  const { columns, rows } = decodeRuns(await files.readFile('runs.arrow'), 'runs.arrow');
  const kept = new Map<number, RunData>();
  for (let run = 0; run < rows; run++) {
    if (!keep || keep.has(textAt(columns.run_id, run) ?? '')) kept.set(run, runAt(columns, run, keep));
  }
  await readValues(files, kept);
  return kept;
}

function runAt(columns: RunColumns, run: number, keep: ReadonlySet<string> | undefined): RunData {
  const text = (key: Exclude<keyof RunColumns, 'created_at' | 'duration_s' | 'tags'>): string | undefined => textAt(columns[key], run);
  const parent = text('parent');
  const { offsets, codes, dictionary } = columns.tags;
  return {
    runId: text('run_id')!,
    name: text('name')!,
    state: text('state') as RunState,
    group: text('group'),
    jobType: text('job_type'),
    sweepId: text('sweep_id'),
    // A run that is not there is not named either.
    parent: parent !== undefined && (!keep || keep.has(parent)) ? parent : undefined,
    createdAt: numberAt(columns.created_at, run),
    durationS: numberAt(columns.duration_s, run),
    tags: Array.from(codes.subarray(offsets[run], offsets[run + 1]), (code) => dictionary[code]!),
    notes: text('notes'),
    user: text('user'),
    host: text('host'),
    source: text('source') ?? '',
    config: new Map(),
    summary: new Map(),
    metrics: new Map(),
    system: new Map(),
  };
}

async function readValues({ manifest, readFile }: ProjectFiles, kept: KeptRuns): Promise<void> {
  const variants = manifest.columns.flatMap(({ from, key, variants: all }) => all.map((variant) => ({ from, key, ...variant })));
  for (const path of new Set(variants.map(({ file }) => file))) {
    const own = variants.filter(({ file }) => file === path);
    const columns = decodeColumns(await readFile(path), path, own);
    for (const { from, key, column } of own) addValues(columns.get(column)!, from, key, kept);
  }
}

function addValues(column: StoredColumn, from: ManifestColumn['from'], key: string, kept: KeptRuns): void {
  for (const [run, data] of kept) {
    const value = valueAt(column, run);
    if (value !== undefined) data[from].set(key, value);
  }
}

function valueAt(column: StoredColumn, run: number): ConfigValue | undefined {
  if (column.type === 'strings') return undefined;
  if ('codes' in column) {
    const text = textAt(column, run);
    return text !== undefined && column.type === 'json' ? { json: text } : text;
  }
  if (column.type === 'number') return numberAt(column, run);
  return column.valid?.[run] === 0 ? undefined : column.values[run] === 1;
}

/** The text in a row; undefined where it is missing. */
export function textAt({ codes, dictionary }: TextColumn, row: number): string | undefined {
  return dictionary[codes[row] ?? -1];
}

/** The number in a row; undefined where it is missing. */
export function numberAt({ values, valid }: NumberColumn, row: number): number | undefined {
  return valid?.[row] === 0 ? undefined : values[row];
}
