import type { LoggedMedia, LoggedTable, MediaMask } from '../../model/index.js';
import { isJsonObject, type JsonObject } from '../common/jsonScanner.js';
import { noteNotANumber } from '../common/notes.js';
import type { Moment } from '../common/pointsBuilder.js';
import { counted, type WarningLog } from '../common/warningLog.js';
import { classLabels, classNames } from './classLabels.js';
import { loggedTable } from './loggedTable.js';
import { mediaBoxes } from './mediaBoxes.js';
import { mediaReferences, type MediaReference } from './mediaValue.js';
import { OtherMedia } from './otherMedia.js';
import type { RunFiles } from './runFiles.js';

/** A value with a `_type` of its own that a run logged: an image, a table, …. */
export interface TypedValue {
  key: string;
  at: Moment;
  value: JsonObject;
}

/** What the values of a run add up to. */
export interface LoggedValues {
  media: Map<string, LoggedMedia[]>;
  tables: LoggedTable[];
}

interface ValueContext {
  runId: string;
  /** The run's config, with W&B's own part. */
  config: JsonObject;
  files: RunFiles;
  warnings: WarningLog;
}

/** Reads what typed values refer to, in log order. Files that are not there, and types that are not known, are counted. */
export async function loggedValues(values: readonly TypedValue[], context: ValueContext): Promise<LoggedValues> {
  const media = new Map<string, LoggedMedia[]>();
  const tables: LoggedTable[] = [];
  const others = new OtherMedia(context.runId);
  for (const { key, at, value } of values) {
    const references = mediaReferences(value);
    if (references) {
      for (const item of references) await addMedia(media, key, at, item, context);
    } else if (value['_type'] === 'table-file') {
      tables.push(...(await readTable(key, at, value, context)));
    } else if (!(await others.add(key, at, value, context.files, context.warnings))) {
      noteNotANumber(context.warnings, key, context.runId, value);
    }
  }
  return { media, tables: [...tables, ...others.tables()] };
}

async function addMedia(
  media: LoggedValues['media'],
  key: string,
  at: Moment,
  { kind, path, width, height, caption, boxes, masks }: MediaReference,
  context: ValueContext,
): Promise<void> {
  const file = await context.files.keep(path, `${kind} file`);
  if (file === undefined) return;
  const item: LoggedMedia = { step: at.step, kind, file };
  if (!Number.isNaN(at.time)) item.time = at.time;
  if (width !== undefined) item.width = width;
  if (height !== undefined) item.height = height;
  if (caption !== undefined) item.caption = caption;
  if (boxes) item.boxes = await readBoxes(key, boxes, context);
  if (masks) item.masks = await readMasks(key, masks, context);
  const items = media.get(key);
  if (items) items.push(item);
  else media.set(key, [item]);
}

/** The boxes of all groups, each in a file of its own or in the value itself. */
async function readBoxes(key: string, groups: JsonObject, { config, files, warnings, runId }: ValueContext): Promise<LoggedMedia['boxes']> {
  const boxes: NonNullable<LoggedMedia['boxes']> = [];
  for (const [group, value] of Object.entries(groups)) {
    const path = isJsonObject(value) && typeof value['path'] === 'string' ? value['path'] : undefined;
    const data = path === undefined ? value : await files.json(path, 'box file');
    if (data === undefined) continue;
    const read = mediaBoxes(group, data, classLabels(config, 'bounding_box', key, group));
    boxes.push(...read.boxes);
    if (read.moreScores) noteScores(warnings, key, runId);
  }
  return boxes.length > 0 ? boxes : undefined;
}

async function readMasks(key: string, groups: JsonObject, { config, files }: ValueContext): Promise<MediaMask[] | undefined> {
  const masks: MediaMask[] = [];
  for (const [group, value] of Object.entries(groups)) {
    const path = isJsonObject(value) && typeof value['path'] === 'string' ? value['path'] : undefined;
    const file = await files.keep(path, 'mask file');
    if (file === undefined) continue;
    const classes = classNames(classLabels(config, 'mask', key, group));
    masks.push({ key: group, file, ...(classes && { classes }) });
  }
  return masks.length > 0 ? masks : undefined;
}

async function readTable(key: string, at: Moment, value: JsonObject, { files, runId, warnings }: ValueContext): Promise<LoggedTable[]> {
  const path = typeof value['path'] === 'string' ? value['path'] : undefined;
  const content = await files.json(path, 'table file');
  if (content === undefined) return [];
  const table = await loggedTable(content, { key, runId, step: at.step }, files, warnings);
  if (!table) noteNotANumber(warnings, key, runId, value);
  return table ? [table] : [];
}

function noteScores(warnings: WarningLog, key: string, run: string): void {
  warnings.count(
    'box-scores',
    key,
    run,
    () => '',
    ({ count, runs }) =>
      `Boxes with several scores at ${counted(count, 'place')} of “${key}” in ${counted(runs, 'run')}: one score of each was kept.`,
  );
}
