import type { Frame, SeriesLine } from '../../model/index.js';

/** Of a line's span, the part that is told apart at least; and as many binary digits each value keeps. */
const digitsOfSpan = 16;
/** Binary digits of a 32-bit float. */
const mostDigits = 23;

/**
 * Averages of lines that are recorded with fewer points than were logged, with fewer digits: what was logged cannot give them again, and all their digits are most of the bytes
 * of a snapshot. Each value keeps 16 binary digits and more where the line varies little, so that 65,000 steps of its span are told apart; the change is
 * under a hundredth of a pixel. Lines that have all points, and values beyond 32-bit floats, stay as they are.
 */
export function roundedAverages(frame: Frame, points: number): Frame {
  const { y } = frame.columns;
  const reduced = frame.series?.lines.filter((line) => line.points > points) ?? [];
  if (frame.fidelity.kind !== 'm4' || !(y instanceof Float64Array) || reduced.length === 0) return frame;
  const rounded = y.slice();
  for (const line of reduced) roundLine(rounded, line);
  return { ...frame, columns: { ...frame.columns, y: rounded }, fidelity: { ...frame.fidelity, rounded: true } };
}

function roundLine(y: Float64Array, { start, end }: SeriesLine): void {
  let [low, high] = [Infinity, -Infinity];
  for (let i = start; i < end; i++) {
    if (y[i]! < low) low = y[i]!;
    if (y[i]! > high) high = y[i]!;
  }
  const digits = digitsOfSpan + Math.ceil(Math.log2(Math.max(1, Math.max(-low, high) / (high - low))));
  if (!(digits <= mostDigits)) return;
  for (let i = start; i < end; i++) y[i] = roundedTo(y[i]!, digits);
}

/** Below this 32-bit floats have fewer digits. */
const smallestSingle = 2 ** -126;

function roundedTo(value: number, digits: number): number {
  if (!(Math.abs(value) >= smallestSingle) || !Number.isFinite(Math.fround(value))) return value;
  // Veltkamp's splitting: the upper `digits` binary digits, rounded to the nearest.
  const scaled = value * (2 ** (53 - digits) + 1);
  return scaled - (scaled - value);
}
