import { labelWidth, type PlotArea } from '../../charts/index.js';

/** A figure per class beside the matrix. */
export type MarginFigure = 'support' | 'precision' | 'recall' | 'f1';

/** Where the parts of a matrix lie, in CSS pixels. */
export interface MatrixLayout {
  plot: PlotArea;
  /** Widest a name may be at the left, and highest above. */
  rowLabel: number;
  columnLabel: number;
  /** Whether names above stand level while the whole is on screen; else they are upright. */
  level: boolean;
  /** Columns of figures at the right of the rows, and the width of each. */
  right: readonly MarginFigure[];
  rightWidth: number;
  /** Height of the row of precision below; 0 where there is none. */
  bottom: number;
}

/** Room for the captions of the axes. */
const caption = 15;
const gap = 6;

/** Few classes may have cells wider than high, so that numbers fit. */
const widest = 1.9;
const few = 24;

/** Gives the matrix what room is left beside names and figures. `below`: what the row of figures below is called. */
export function matrixLayout(
  classes: readonly string[],
  { width, height }: { width: number; height: number },
  below: string,
): MatrixLayout {
  const longest = longestLabel(classes);
  const bottom = height >= 200 ? 20 : 0;
  // The name of the figures below stands in the same column.
  const rowLabel = Math.min(bottom > 0 ? Math.max(longest, longestLabel([below])) : longest, width < 460 ? 64 : 112);
  const wanted: readonly MarginFigure[] = width >= 520 ? ['support', 'recall', 'f1'] : width >= 300 ? ['recall'] : [];
  const rightWidth = 44;
  const left = caption + rowLabel + gap;
  const roomX = Math.max(20, width - left - wanted.length * rightWidth - 8);
  const level = longest + 6 <= roomX / classes.length;
  const columnLabel = level ? 13 : Math.min(longest, height < 260 ? 48 : 76);
  const top = caption + columnLabel + gap;
  const roomY = Math.max(20, height - top - bottom - 6);
  const size = Math.min(roomX, roomY);
  const plotWidth = classes.length <= few ? Math.min(roomX, roomY * widest) : size;
  const plotHeight = classes.length <= few ? Math.min(roomY, Math.max(roomX, 20)) : size;
  return {
    plot: { left, top, width: Math.floor(plotWidth), height: Math.floor(plotHeight) },
    rowLabel,
    columnLabel,
    level,
    right: wanted,
    rightWidth,
    bottom,
  };
}

function longestLabel(classes: readonly string[]): number {
  let most = 20;
  for (const name of classes) {
    // No character is wider than this.
    if (name.length * 10.2 > most) most = Math.max(most, labelWidth(name));
    if (most > 200) break;
  }
  return Math.ceil(most);
}
