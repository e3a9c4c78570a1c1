import { labelWidth } from './labelWidth.js';

/** CSS pixels around the plot, for the labels of the axes. */
export interface Margins {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A rectangle in CSS pixels, within its figure. */
export interface PlotArea {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Fixed, so that nothing moves while data loads; only labels of values too long for the left margin widen it: see `withLabelRoom`. */
export const plotMargins: Readonly<Margins> = { top: 8, right: 12, bottom: 22, left: 42 };

/** CSS pixels between a label of the y axis and the plot. */
export const labelGap = 7;
/** CSS pixels between the name of the x axis, which is written in the left margin, and the plot. */
export const nameGap = 12;
/** The left margin grows by this, so that it seldom changes. */
const roomStep = 12;

/** CSS pixels that the left margin must have for these labels to be whole; never less than usual. */
export function labelRoom(labels: readonly string[]): number {
  return inSteps(Math.max(0, ...labels.map(labelWidth)) + labelGap);
}

/** The same for the name of the x axis, which does not touch the edge of the figure. */
export function nameRoom(name: string): number {
  return inSteps(labelWidth(name) + nameGap + 2);
}

function inSteps(room: number): number {
  return plotMargins.left + Math.max(0, Math.ceil((room - plotMargins.left) / roomStep)) * roomStep;
}

/** The usual margins with `room` to the left of the plot. */
export function withLabelRoom(room = plotMargins.left): Readonly<Margins> {
  return { ...plotMargins, left: room };
}

/** The usual margins with `room` to the left of the plot, and room for the names of axes outside of it. */
export function namedMargins(room: number, names: { x?: string | undefined; y?: string | undefined }): Readonly<Margins> {
  const { top, bottom, right } = plotMargins;
  return { top: names.y === undefined ? top : 24, right, bottom: names.x === undefined ? bottom : bottom + 14, left: room };
}

/** Device pixels across the plot of a figure that is `width` CSS pixels wide: the number of columns M4 is asked for. At least 1. */
export function plotPixels(width: number, pixelRatio: number, margins: Readonly<Margins> = plotMargins): number {
  return Math.max(1, Math.round((width - margins.left - margins.right) * pixelRatio));
}

/** The plot of a figure. Its width is a whole number of device pixels, so that a column of M4 is a column of the canvas. */
export function plotArea(size: { width: number; height: number }, pixelRatio: number, margins: Readonly<Margins> = plotMargins): PlotArea {
  return {
    left: margins.left,
    top: margins.top,
    width: plotPixels(size.width, pixelRatio, margins) / pixelRatio,
    height: Math.max(1, size.height - margins.top - margins.bottom),
  };
}
