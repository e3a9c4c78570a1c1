/** How a figure is to be: its size on paper, and of its text. */
export interface FigureSize {
  /** Millimetres. */
  width: number;
  height: number;
  /** Of the labels of axes, in points (1/72 inch). Everything else is in proportion. */
  text: number;
}

/** A size that papers and slides have. */
export interface FigurePreset extends FigureSize {
  name: 'singleColumn' | 'widerColumn' | 'doubleColumn' | 'slide';
}

/** Columns of two-column papers (Elsevier, Nature, IEEE: 84 to 89 and 174 to 183 mm), and a slide of 16:9. */
export const figurePresets: readonly FigurePreset[] = [
  { name: 'singleColumn', width: 84, height: 58, text: 7 },
  { name: 'widerColumn', width: 130, height: 80, text: 7.5 },
  { name: 'doubleColumn', width: 178, height: 90, text: 8 },
  { name: 'slide', width: 254, height: 142.9, text: 14 },
];

/** CSS pixels: the size of the labels of axes as panels draw them. */
const axisText = 10.5;
const pixelsPerMm = 96 / 25.4;
const pixelsPerPoint = 96 / 72;

/** The size in CSS pixels at which a panel is drawn so that, brought to its size on paper, its labels have theirs. */
export function drawnSize({ width, height, text }: FigureSize): { width: number; height: number } {
  const scale = (text * pixelsPerPoint) / axisText;
  return { width: Math.round((width * pixelsPerMm) / scale), height: Math.round((height * pixelsPerMm) / scale) };
}

/** What a panel of so many CSS pixels is on paper at its own size. */
export function ownSize({ width, height }: { width: number; height: number }): FigureSize {
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  return {
    width: tenths(width / pixelsPerMm),
    height: tenths(height / pixelsPerMm),
    text: Math.round((axisText / pixelsPerPoint) * 100) / 100,
  };
}
