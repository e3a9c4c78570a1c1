import type { ImportContext } from '../importer.js';
import type { InputFile } from '../inputFile.js';
import { decodeRecord } from './decodeRecord.js';
import { textDecoder } from './decodeText.js';
import { LogContent } from './logContent.js';
import { logRecords, type LogDamage } from './logFraming.js';

/** Bytes between two looks at whether the import was given up. */
const checkpointBytes = 1 << 20;
/** Of the version byte, 0 is the only value in use. */
const knownVersion = 0;

/** Reads all records of a `.wandb` log that are whole, and warns of what is not. */
export async function readLog(file: InputFile, context: ImportContext): Promise<LogContent> {
  const bytes = await file.read();
  const content = new LogContent(context.warnings);
  const damages: LogDamage[] = [];
  const decodeText = textDecoder();
  let unreadable = 0;
  let read = 0;
  let next = checkpointBytes;
  for (const payload of logRecords(bytes, (damage) => damages.push(damage))) {
    try {
      const record = decodeRecord(payload, decodeText);
      if (record) content.add(record);
    } catch {
      unreadable++;
    }
    read += payload.length;
    if (read < next) continue;
    next = read + checkpointBytes;
    await context.checkpoint(read);
  }
  warn(file, content, context, bytes[6], damages, unreadable);
  return content;
}

function warn(
  file: InputFile,
  content: LogContent,
  { warnings }: ImportContext,
  version: number | undefined,
  damages: readonly LogDamage[],
  unreadable: number,
): void {
  const where = { path: file.path, ...(content.runId ? { run: content.runId } : {}) };
  if (version !== knownVersion) {
    const message = `${file.path} is a W&B log of version ${String(version)}; it was read as version ${knownVersion}.`;
    warnings.add({ code: 'unknown-version', message, ...where });
  }
  const truncated = damages.find((damage) => damage.kind === 'truncated');
  if (truncated) {
    const message = `${file.path} ends within a record that begins at byte ${truncated.offset}; everything before it was read.`;
    warnings.add({ code: 'truncated-file', message, ...where });
  }
  const broken = damages.filter((damage) => damage.kind === 'bad-crc');
  if (broken[0]) {
    const message = `${file.path} has ${broken.length} damaged parts (checksum), the first at byte ${broken[0].offset}; the rest was read.`;
    warnings.add({ code: 'bad-crc', message, ...where });
  }
  if (unreadable > 0) {
    const message = `${file.path} has ${unreadable} records that could not be decoded; the rest was read.`;
    warnings.add({ code: 'unreadable-record', message, ...where });
  }
}
