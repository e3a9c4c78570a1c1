import type { MediaBox } from '../../model/index.js';
import { isJsonObject, type JsonObject, type JsonValue } from '../common/jsonScanner.js';

/** Names that a score to filter by has most often, the first that a box has counts. */
const scoreNames = ['score', 'confidence', 'conf', 'acc', 'prob', 'probability'];

/** Boxes of one group, and whether one of them has more than the one score that is kept. */
export interface BoxGroup {
  boxes: MediaBox[];
  moreScores: boolean;
}

/** The boxes of a group: a list of W&B's boxes, or an object with `box_data` and `class_labels`. `labels`: names of classes known elsewhere. */
export function mediaBoxes(group: string, value: JsonValue, labels: JsonObject | undefined): BoxGroup {
  const data = isJsonObject(value) ? value['box_data'] : value;
  const own = isJsonObject(value) && isJsonObject(value['class_labels']) ? value['class_labels'] : labels;
  const list = (Array.isArray(data) ? data : []).filter(isJsonObject);
  const boxes = list.map((box) => mediaBox(group, box, own)).filter((box) => box !== undefined);
  const moreScores = list.some(({ scores }) => isJsonObject(scores) && Object.keys(scores).length > 1);
  return { boxes, moreScores };
}

function mediaBox(group: string, box: JsonObject, labels: JsonObject | undefined): MediaBox | undefined {
  const sides = isJsonObject(box['position']) ? sidesOf(box['position']) : undefined;
  if (!sides) return undefined;
  const made: MediaBox = { ...sides, unit: box['domain'] === 'pixel' ? 'pixel' : 'fraction', group };
  const label = labelOf(box, labels);
  const score = scoreOf(box['scores']);
  if (label !== undefined) made.label = label;
  if (score !== undefined) made.score = score;
  return made;
}

/** From its corners, or from its middle and its size. */
function sidesOf(position: JsonObject): Pick<MediaBox, 'x' | 'y'> | undefined {
  const { minX, maxX, minY, maxY, middle, width, height } = position;
  const corners = [minX, maxX, minY, maxY];
  if (corners.every(isFinite)) return { x: [corners[0]!, corners[1]!], y: [corners[2]!, corners[3]!] };
  const [x, y] = Array.isArray(middle) ? middle : [];
  if (!isFinite(x) || !isFinite(y) || !isFinite(width) || !isFinite(height)) return undefined;
  return { x: [x - width / 2, x + width / 2], y: [y - height / 2, y + height / 2] };
}

function isFinite(value: JsonValue | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function labelOf(box: JsonObject, labels: JsonObject | undefined): string | undefined {
  const { box_caption: caption, class_id: id } = box;
  if (typeof caption === 'string' && caption !== '') return caption;
  if (typeof id !== 'number') return undefined;
  const name = labels?.[String(id)];
  return typeof name === 'string' ? name : String(id);
}

function scoreOf(scores: JsonValue | undefined): number | undefined {
  if (!isJsonObject(scores)) return undefined;
  const name = scoreNames.find((known) => isFinite(scores[known]));
  return name === undefined ? Object.values(scores).find(isFinite) : (scores[name] as number);
}
