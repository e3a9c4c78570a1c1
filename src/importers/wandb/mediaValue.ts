import type { MediaKind } from '../../model/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';
import { typeName } from '../common/values.js';

/** One image, sound, … that a logged value refers to. */
export interface MediaReference {
  kind: MediaKind;
  /** Path below `files/` of the run folder; undefined where the value names none. */
  path: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  caption?: string | undefined;
  /** Boxes and masks by their group's name, as they stand in the value. */
  boxes?: JsonObject | undefined;
  masks?: JsonObject | undefined;
}

const single: Readonly<Record<string, MediaKind>> = {
  'image-file': 'image',
  'audio-file': 'audio',
  'video-file': 'video',
  'html-file': 'html',
};
/** Lists of media, with the field that holds their items. */
const lists: Readonly<Record<string, { kind: MediaKind; items: string }>> = {
  audio: { kind: 'audio', items: 'audio' },
  videos: { kind: 'video', items: 'videos' },
  html: { kind: 'html', items: 'html' },
};

/** The media that a logged value refers to, in order; undefined where it is of another type. */
export function mediaReferences(value: JsonObject): MediaReference[] | undefined {
  const type = typeName(value);
  if (Object.hasOwn(single, type)) return [reference(single[type]!, value)];
  if (type === 'images/separated') return imageList(value);
  if (!Object.hasOwn(lists, type)) return undefined;
  const { kind, items } = lists[type]!;
  const captions = value['captions'];
  return objects(value[items]).map((item, i) => ({ caption: captionAt(captions, i), ...defined(reference(kind, item)) }) as MediaReference);
}

function reference(kind: MediaKind, value: JsonObject): MediaReference {
  return {
    kind,
    path: textOf(value['path']),
    width: sizeOf(value['width']),
    height: sizeOf(value['height']),
    caption: textOf(value['caption']),
    boxes: objectOf(value['boxes']),
    masks: objectOf(value['masks']),
  };
}

/** All images of a list have the size of the first, as far as the value tells. */
function imageList(value: JsonObject): MediaReference[] {
  const names = listOf(value['filenames']);
  const count = typeof value['count'] === 'number' ? Math.min(value['count'], 100_000) : 0;
  const [boxes, masks] = [listOf(value['all_boxes']), listOf(value['all_masks'])];
  return Array.from({ length: Math.max(names.length, count) }, (_, i) => ({
    kind: 'image' as const,
    path: textOf(names[i]),
    width: sizeOf(value['width']),
    height: sizeOf(value['height']),
    caption: captionAt(value['captions'], i),
    boxes: objectOf(boxes[i]),
    masks: objectOf(masks[i]),
  }));
}

function captionAt(captions: JsonValue | undefined, i: number): string | undefined {
  return Array.isArray(captions) ? textOf(captions[i]) : undefined;
}

function objects(value: JsonValue | undefined): JsonObject[] {
  return listOf(value).filter(isJsonObject);
}

function listOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

function objectOf(value: JsonValue | undefined): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined;
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function sizeOf(value: JsonValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function defined<T extends object>(value: T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Partial<T>;
}
