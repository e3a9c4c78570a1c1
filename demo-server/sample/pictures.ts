import { mediaFile } from '../../src/arrow/index.js';
import type { MediaBox, MediaFile } from '../../src/model/index.js';
import { classes, type Examples } from './data.js';
import { imagePixels, imageSize } from './glyphs.js';
import { encodePng, type Picture } from './png.js';

/** A picture with what a media item says of it. */
export interface Shown {
  file: MediaFile;
  width: number;
  height: number;
  caption: string;
  boxes?: MediaBox[];
}

/** Ink goes from 0 to about 1 under noise: dark on white. */
function grey(ink: number): number {
  return 255 - Math.round(255 * Math.min(1, Math.max(0, ink)));
}

/** Copies a square of `imageSize` to a picture, each pixel `scale` wide and high. */
function paste(picture: Picture, left: number, top: number, scale: number, colour: (pixel: number) => readonly number[]): void {
  const { width, channels, pixels } = picture;
  for (let pixel = 0; pixel < imagePixels; pixel++) {
    const parts = colour(pixel);
    const [x, y] = [left + (pixel % imageSize) * scale, top + Math.floor(pixel / imageSize) * scale];
    for (let i = 0; i < scale * scale; i++) pixels.set(parts, ((y + Math.floor(i / scale)) * width + x + (i % scale)) * channels);
  }
}

function blank(width: number, height: number, channels: 1 | 3): Picture {
  return { width, height, channels, pixels: new Uint8Array(width * height * channels).fill(255) };
}

function shown(picture: Picture, caption: string, boxes?: MediaBox[]): Shown {
  const { width, height } = picture;
  return { file: mediaFile(encodePng(picture), 'png'), width, height, caption, ...(boxes && { boxes }) };
}

/** One example, four times as large as it is. */
export function examplePicture(examples: Examples, example: number): Shown {
  const picture = blank(imageSize * 4, imageSize * 4, 1);
  paste(picture, 0, 0, 4, (pixel) => [grey(examples.pixels[example * imagePixels + pixel]!)]);
  return shown(picture, `example ${example}, a ${examples.labels[example]}`);
}

/** Cells of this size, six in a row, with a pixel between. */
const [across, cell] = [6, imageSize * 3];

function cellAt(i: number): { left: number; top: number } {
  return { left: (i % across) * (cell + 1), top: Math.floor(i / across) * (cell + 1) };
}

/** Wrong answers, the surest first: which example, what it was taken for, and how surely. */
export function surestMistakes(probabilities: Float32Array, labels: Uint8Array): { example: number; taken: number; score: number }[] {
  const mistakes = Array.from(labels, (label, example) => {
    const given = probabilities.subarray(example * classes, (example + 1) * classes);
    const taken = given.reduce((best, score, c) => (score > given[best]! ? c : best), 0);
    return { example, taken, score: given[taken]!, wrong: taken !== label };
  });
  return mistakes.filter(({ wrong }) => wrong).toSorted((a, b) => b.score - a.score || a.example - b.example);
}

/** Up to eighteen of the surest mistakes in a grid, each in a box that says what was taken for what. */
export function mistakesPicture(examples: Examples, probabilities: Float32Array, epoch: number): Shown {
  const mistakes = surestMistakes(probabilities, examples.labels);
  const drawn = mistakes.slice(0, 3 * across);
  const picture = blank(across * (cell + 1) - 1, Math.max(1, Math.ceil(drawn.length / across)) * (cell + 1) - 1, 1);
  const boxes = drawn.map(({ example, taken, score }, i): MediaBox => {
    const { left, top } = cellAt(i);
    paste(picture, left, top, 3, (pixel) => [grey(examples.pixels[example * imagePixels + pixel]!)]);
    return {
      x: [left, left + cell],
      y: [top, top + cell],
      unit: 'pixel',
      label: `${examples.labels[example]} read as ${taken}`,
      score,
      group: 'mistakes',
    };
  });
  return shown(picture, `epoch ${epoch}: ${drawn.length} of ${mistakes.length} mistakes among ${examples.count}, the surest first`, boxes);
}

/** White where a weight is 0, orange above, blue below, full at the largest one. */
function signed(share: number): readonly number[] {
  const rest = 1 - Math.min(1, Math.abs(share));
  const end = share > 0 ? [200, 90, 10] : [30, 90, 190];
  return end.map((part) => Math.round(part + (255 - part) * rest));
}

/** What the first hidden units look at: the weights of up to 24 of them, six in a row, all on one scale. */
export function weightsPicture(weights: Float32Array, epoch: number): Shown {
  const units = Math.min(24, weights.length / imagePixels);
  const some = weights.subarray(0, units * imagePixels);
  const largest = some.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const picture = blank(across * (cell + 1) - 1, Math.ceil(units / across) * (cell + 1) - 1, 3);
  for (let unit = 0; unit < units; unit++) {
    const { left, top } = cellAt(unit);
    paste(picture, left, top, 3, (pixel) => signed(some[unit * imagePixels + pixel]! / largest));
  }
  return shown(picture, `epoch ${epoch}: ${units} units of the first layer, full colour at ±${largest.toFixed(2)}`);
}
