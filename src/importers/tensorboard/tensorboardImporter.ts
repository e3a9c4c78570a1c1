import { folderOf } from '../common/paths.js';
import { folderRun, importRoot, type RunName } from '../common/runName.js';
import { counted } from '../common/warningLog.js';
import type { ImportContext, Importer, Source, SourceRuns } from '../importer.js';
import type { InputFile, SniffedFile } from '../inputFile.js';
import { decodeEvent, type TensorboardEvent } from './decodeEvent.js';
import { RunEvents } from './runEvents.js';
import { isTfRecords, tfRecords, type RecordDamage } from './tfRecords.js';

/** Reads TensorBoard's event files: a folder of them is a run, as TensorBoard has it. */
export const tensorboardImporter: Importer = { kind: 'tensorboard', about: 'TensorBoard event files (tfevents)', find };

function find(files: readonly SniffedFile[], { format }: { format?: string | undefined }): Source[] {
  const root = importRoot(files.map(({ path }) => path));
  const folders = new Map<string, SniffedFile[]>();
  for (const file of files) {
    const isNamed = /tfevents/.test(file.path) || format === tensorboardImporter.kind;
    if (!isNamed || !isTfRecords(file.head, file.size)) continue;
    const folder = folderOf(file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), file]);
  }
  return Array.from(folders, ([folder, own]) => {
    const name = folder === '' ? { id: 'run', name: 'run' } : folderRun(folder, root);
    return { label: own[0]!.path, files: own, reads: own, read: (context) => readRun(name, own, context) };
  });
}

interface EventFile {
  file: InputFile;
  events: TensorboardEvent[];
}

/** The files of a resumed run go on from one another: in order of their first event. */
async function readRun({ id, name }: RunName, files: readonly InputFile[], context: ImportContext): Promise<SourceRuns> {
  const read: EventFile[] = [];
  let before = 0;
  for (const file of files) {
    read.push({ file, events: await readEvents(file, context, before) });
    before += file.size;
  }
  const start = ({ events }: EventFile): number => events[0]?.wallTime || 0;
  const run = new RunEvents(id, context.warnings);
  for (const { events } of read.toSorted((a, b) => start(a) - start(b))) for (const event of events) run.add(event);
  const finished = run.finish(name);
  if (!finished) {
    const message = `${files.map(({ path }) => path).join(', ')}: event files that hold no summary, and thus no run.`;
    context.warnings.add({ code: 'no-run', message, path: files[0]!.path });
    return { runs: [] };
  }
  return {
    runs: [
      {
        run: finished.run,
        path: files[0]!.path,
        log: files.length === 1 ? files[0] : undefined,
        records: { mediaFiles: finished.mediaFiles },
      },
    ],
  };
}

/** Bytes between two looks at whether the import was given up. */
const checkpointBytes = 1 << 20;

async function readEvents(file: InputFile, context: ImportContext, before: number): Promise<TensorboardEvent[]> {
  const damages: RecordDamage[] = [];
  const events: TensorboardEvent[] = [];
  let [unreadable, read, next] = [0, 0, checkpointBytes];
  for (const record of tfRecords(await file.read(), (damage) => damages.push(damage))) {
    try {
      events.push(decodeEvent(record));
    } catch {
      unreadable++;
    }
    read += record.length;
    if (read < next) continue;
    next = read + checkpointBytes;
    await context.checkpoint(before + read);
  }
  warn(file.path, damages, unreadable, context);
  return events;
}

function warn(path: string, damages: readonly RecordDamage[], unreadable: number, { warnings }: ImportContext): void {
  const cut = damages.find(({ kind }) => kind === 'truncated');
  if (cut) {
    warnings.add({
      code: 'truncated-file',
      message: `${path} ends within a record that begins at byte ${cut.offset}; everything before it was read.`,
      path,
    });
  }
  const broken = damages.filter(({ kind }) => kind === 'bad-crc');
  if (broken[0]) {
    const rest = broken.at(-1)!.ends ? 'what is behind the last of them could not be read' : 'the rest was read';
    const message = `${path} has ${counted(broken.length, 'damaged record')} (checksum), the first at byte ${broken[0].offset}; ${rest}.`;
    warnings.add({ code: 'bad-crc', message, path });
  }
  if (unreadable === 0) return;
  warnings.add({
    code: 'unreadable-record',
    message: `${path} has ${counted(unreadable, 'record')} that could not be decoded; the rest was read.`,
    path,
  });
}
