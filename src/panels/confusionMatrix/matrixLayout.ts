import { labelWidth, type PlotArea } from '../../charts/index.js';

/** A figure per class beside the matrix. */
export type MarginFigure = 'support' | 'precision' | 'recall' | 'f1';

/** Where the parts of a matrix lie, in CSS pixels. */
export interface MatrixLayout {
  plot: PlotArea;
  /** Widest a name may be at the left, and highest above. */
  rowLabel: number;
  columnLabel: number;
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

/** Gives the matrix what room is left beside names and figures. */
export function matrixLayout(classes: readonly string[], { width, height }: { width: number; height: number }): MatrixLayout {
  const longest = longestLabel(classes);
  const rowLabel = Math.min(longest, width < 460 ? 64 : 112);
  const wanted: readonly MarginFigure[] = width >= 520 ? ['support', 'recall', 'f1'] : width >= 300 ? ['recall'] : [];
  const rightWidth = 44;
  const left = caption + rowLabel + gap;
  const roomX = Math.max(20, width - left - wanted.length * rightWidth - 8);
  const bottom = height >= 200 ? 20 : 0;
  const columnLabel = columnRoom(longest, roomX / classes.length, height);
  const top = caption + columnLabel + gap;
  const roomY = Math.max(20, height - top - bottom - 6);
  const size = Math.min(roomX, roomY);
  const plotWidth = classes.length <= few ? Math.min(roomX, roomY * widest) : size;
  const plotHeight = classes.length <= few ? Math.min(roomY, Math.max(roomX, 20)) : size;
  return {
    plot: { left, top, width: Math.floor(plotWidth), height: Math.floor(plotHeight) },
    rowLabel,
    columnLabel,
    right: wanted,
    rightWidth,
    bottom,
  };
}

/** Names stand level where all fit, else upright. */
function columnRoom(longest: number, cell: number, height: number): number {
  if (longest + 6 <= cell) return 13;
  return Math.min(longest, height < 260 ? 48 : 76);
}

function longestLabel(classes: readonly string[]): number {
  let most = 20;
  for (const name of classes) {
    if (name.length * 4 > most) most = Math.max(most, labelWidth(name));
    if (most > 200) break;
  }
  return Math.ceil(most);
}
