import { mediaType } from '../../model/index.js';
import { useLocale } from '../../react/index.js';
import { cellText } from './cellText.js';
import { MediaThumb } from './MediaThumb.js';
import type { GridColumn } from './tableColumns.js';
import type { Cell } from './view.js';

export interface CellContentProps {
  cell: Cell;
  column: GridColumn;
  /** That of the run, for its name. */
  color?: string | undefined;
  /** Project whose media files are shown; undefined asks for none, as of rows that are not on screen. */
  mediaOf?: string | undefined;
}

/** What a cell shows by its type: text, figures, a bar from 0 to 1, a small drawing of a list of numbers, a run with its colour, an image. */
export function CellContent({ cell, column, color, mediaOf }: CellContentProps) {
  const locale = useLocale();
  const text = cellText(cell, column, locale);
  if (column.type === 'run') {
    return (
      <>
        <span aria-hidden className="rf-dot" style={{ color }} />
        <bdi className="rf-ellipsis">{text}</bdi>
      </>
    );
  }
  if (column.type === 'media' && mediaOf !== undefined && typeof cell === 'string' && mediaType(cell).startsWith('image/')) {
    return <MediaThumb key={cell} project={mediaOf} path={cell} label={column.label} large={false} />;
  }
  if (cell instanceof Float64Array) {
    return (
      <>
        <ListDrawing values={cell} />
        <span className="rf-ellipsis">{text}</span>
      </>
    );
  }
  return (
    <>
      {column.bar && typeof cell === 'number' && cell >= 0 && cell <= 1 && (
        <span aria-hidden className="rf-table-bar" style={{ inlineSize: `${100 * cell}%` }} />
      )}
      <bdi className="rf-table-text">{text}</bdi>
    </>
  );
}

/** CSS pixels of a list's drawing, and how many of its values are told apart there. */
const drawing = { width: 56, height: 16 };

/** Bars of a list's numbers over its own range from 0; of more values than pixels, the largest of each pixel by size. */
function ListDrawing({ values }: { values: Float64Array }) {
  const bars = Math.min(values.length, drawing.width);
  const tallest = Array.from({ length: bars }, (_, bar) =>
    largest(values, Math.floor((bar * values.length) / bars), Math.floor(((bar + 1) * values.length) / bars)),
  );
  const low = Math.min(0, ...tallest);
  const span = Math.max(0, ...tallest) - low || 1;
  const y = (value: number): number => drawing.height * (1 - (value - low) / span);
  const width = drawing.width / Math.max(1, bars);
  const path = tallest.map((value, i) => `M${i * width} ${y(0)}V${y(value)}H${(i + 0.8) * width}V${y(0)}z`).join('');
  return (
    <svg aria-hidden className="rf-table-list" width={drawing.width} height={drawing.height}>
      <path d={path} />
    </svg>
  );
}

function largest(values: Float64Array, from: number, to: number): number {
  let found = 0;
  for (let i = from; i < to; i++) if (Number.isFinite(values[i]) && Math.abs(values[i]!) > Math.abs(found)) found = values[i]!;
  return found;
}
