import {
  mediaBoxesSchema,
  mediaMasksSchema,
  type Frame,
  type FrameColumn,
  type MediaBox,
  type MediaMask,
  type RunId,
} from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import { mediaTexts } from './texts.js';

/** An item of a media panel. */
export interface MediaItem {
  /** Index of the run in the project, hence its colour. */
  run: number;
  runId: RunId;
  name: string;
  key: string;
  step: number;
  index: number;
  /** Ms since 1970; NaN where unknown. */
  time: number;
  /** `image`, `audio`, `video`, `html`, `text`, or what is not known here. */
  kind: string;
  file: string;
  /** NaN where the manifest lists no such file. */
  bytes: number;
  sha256: string | undefined;
  /** Pixels; NaN where unknown. */
  width: number;
  height: number;
  caption: string | undefined;
  boxes: readonly MediaBox[];
  masks: readonly MediaMask[];
}

/** The items of a `media.page` answer. Boxes and masks that cannot be read are none. */
export function itemsOf({ columns, rows }: Frame): MediaItem[] {
  const numberAt = (name: string, row: number): number => Number(cell(columns[name], row) ?? NaN);
  const textAt = (name: string, row: number): string | undefined => {
    const value = cell(columns[name], row);
    return typeof value === 'string' ? value : undefined;
  };
  return Array.from({ length: rows }, (_, row) => ({
    run: numberAt('run', row),
    runId: textAt('run_id', row) ?? '',
    name: textAt('name', row) || (textAt('run_id', row) ?? ''),
    key: textAt('key', row) ?? '',
    step: numberAt('step', row),
    index: numberAt('index', row),
    time: numberAt('time', row),
    kind: textAt('kind', row) ?? '',
    file: textAt('file', row) ?? '',
    bytes: numberAt('bytes', row),
    sha256: textAt('sha256', row),
    width: numberAt('width', row),
    height: numberAt('height', row),
    caption: textAt('caption', row),
    boxes: parsed(textAt('boxes', row), (value) => mediaBoxesSchema.parse(value)),
    masks: parsed(textAt('masks', row), (value) => mediaMasksSchema.parse(value)),
  }));
}

function cell(column: FrameColumn | undefined, row: number): unknown {
  return column && (Array.isArray(column) || ArrayBuffer.isView(column)) ? column[row] : undefined;
}

function parsed<T>(text: string | undefined, read: (value: unknown) => T[]): T[] {
  if (text === undefined) return [];
  try {
    return read(JSON.parse(text));
  } catch {
    return [];
  }
}

/** Which item this is: `val/mistakes of quiet-fox-3, step 480, item 2`. */
export function itemText({ key, name, step, index }: MediaItem, locale?: Locale): string {
  return textsOf(mediaTexts, locale)('itemOf', { key, run: name, step: formatStep(step, locale), item: index + 1 });
}

/** What a reader calls the item: its caption, else which it is. */
export function itemTitle(item: MediaItem, locale?: Locale): string {
  return item.caption || itemText(item, locale);
}

/** `PNG`, `GLB`: by the end of its name. */
export function extensionOf({ file }: MediaItem): string {
  return file.slice(file.lastIndexOf('.') + 1).toUpperCase();
}

/** `12.3 kB`. */
export function bytesText(bytes: number, locale?: Locale): string {
  if (!Number.isFinite(bytes)) return '–';
  const units = ['bytes', 'kB', 'MB', 'GB'] as const;
  const unit = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return textsOf(mediaTexts, locale)(units[unit] ?? 'GB', { n: formatValue(bytes / 1000 ** unit, 3, locale) });
}
