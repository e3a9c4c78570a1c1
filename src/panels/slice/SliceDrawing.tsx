import { useState, type PointerEvent } from 'react';
import { ChartFigure, EmptyState, labelWidth, rowText, Tooltip, type KeyHint } from '../../charts/index.js';
import { columnId } from '../../model/index.js';
import { useHighlight, useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import type { OwnClause, PanelViewProps } from '../panelKind.js';
import { boxClauses } from '../scatter/boxClauses.js';
import { MarkBar } from '../scatter/MarkBar.js';
import type { LassoPoint } from '../scatter/lasso.js';
import { useSelectDrag } from './useSelectDrag.js';
import { pointIn, SliceCanvas } from './SliceCanvas.js';
import { SliceMarks } from './SliceMarks.js';
import type { SliceSpec, SliceState } from './spec.js';
import { sliceTexts } from './texts.js';
import type { SliceCell, SliceLayout, SliceView } from './view.js';

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(sliceTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← →', does: t('keyParameter') },
    { keys: '↑ ↓', does: t('keyRead') },
    { keys: t('keysPage'), does: t('keyPage') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: common('selectAll') },
  ];
}

/** CSS pixels within which a point is under the pointer. */
const reach = 9;

type Props = PanelViewProps<SliceSpec, SliceState, SliceView>;

/** The drawing of a slice plot: a drag in any of the small plots selects by its parameter and the metric. */
export function SliceDrawing(props: Props) {
  const { view } = props;
  const t = useTexts(sliceTexts);
  if (view.empty !== undefined || !view.layout) {
    return (
      <EmptyState>
        <p>{view.empty ?? t('noneVaries')}</p>
      </EmptyState>
    );
  }
  return <Drawing {...props} layout={view.layout} />;
}

function Drawing({ view, layout, context, summary, onSelect, onState, onTable, onFull }: Props & { layout: SliceLayout }) {
  const locale = useLocale();
  const { size, pixelRatio, theme, selection } = context;
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ cell: number; row: number | undefined; byKeyboard: boolean }>();
  const select = (from: LassoPoint, to: LassoPoint): void => {
    const cell = view.cells.find(({ area }) => within(area, from));
    if (cell) onSelect(cellClauses(cell, layout, from, to, locale));
  };
  const drag = useSelectDrag(select, (polygon) => select(polygon[0]!, polygon.at(-1)!));
  const look = (next: typeof cursor): void => {
    setCursor(next);
    setHighlight(next?.row === undefined ? undefined : layout.idOf(next.row));
  };
  const onMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at: LassoPoint = [event.clientX - box.left, event.clientY - box.top];
    drag.move(event, at);
    if (event.buttons !== 0) return;
    const cell = view.cells.findIndex(({ area }) => within(area, at));
    const row = cell < 0 ? undefined : nearestIn(view.cells[cell]!, layout, view.kept, at);
    look(row === undefined ? undefined : { cell, row, byKeyboard: false });
  };
  const turn = (by: number): void => onState({ first: Math.max(0, Math.min(view.count - 1, view.first + by * view.perPage)) });
  const onKey = (key: string): boolean => {
    const cell = cursor?.cell ?? 0;
    if (key === 'ArrowRight' || key === 'ArrowLeft') {
      const next = Math.min(view.cells.length - 1, Math.max(0, cursor ? cell + (key === 'ArrowRight' ? 1 : -1) : 0));
      look({ cell: next, row: cursor?.row, byKeyboard: true });
    } else if (key === 'ArrowUp' || key === 'ArrowDown')
      look({ cell, row: nextByValue(layout, view.kept, cursor?.row, key === 'ArrowUp' ? 1 : -1), byKeyboard: true });
    else if (key === 'PageDown') turn(1);
    else if (key === 'PageUp') turn(-1);
    else if (key === 't') onTable();
    else if (key === 'f') onFull();
    else if (key === 'Escape' && selection.own.length > 0) onSelect([]);
    else if (key === 'Escape' && cursor) look(undefined);
    else return false;
    return true;
  };
  const active = cursor?.row ?? rowOf(layout, highlight);
  const cell = cursor && view.cells[cursor.cell];
  return (
    <ChartFigure
      className="rf-scatter"
      summary={summary}
      keys={keyHints(locale)}
      onKey={onKey}
      announcement={cursor?.byKeyboard && cell ? readings(cell, layout, cursor.row, locale).join('; ') : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => drag.start(event)}
      onPointerMove={onMove}
      onPointerUp={(event) => drag.end(event)}
      onPointerCancel={() => drag.cancel()}
      onPointerLeave={() => look(undefined)}
      onDoubleClick={() => onSelect([])}
      onBlur={() => look(undefined)}
    >
      <SliceCanvas view={view} layout={layout} size={size} pixelRatio={pixelRatio} theme={theme} active={active} />
      <SliceMarks view={view} layout={layout} size={size} />
      <MarkBar legend={view.bar.legend} area={view.bar.area} size={size} />
      <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
        {view.cells.map((each, i) => (
          <CellAxes
            key={columnId(each.axis.column)}
            cell={each}
            view={view}
            chosen={cursor?.byKeyboard === true && cursor.cell === i}
            labelled={each.area.left < 60}
          />
        ))}
        {drag.box && (
          <rect
            className="rf-zoom-rect"
            x={Math.min(drag.box.from[0], drag.box.to[0])}
            y={Math.min(drag.box.from[1], drag.box.to[1])}
            width={Math.abs(drag.box.to[0] - drag.box.from[0])}
            height={Math.abs(drag.box.to[1] - drag.box.from[1])}
          />
        )}
      </svg>
      {cursor && cell && cursor.row !== undefined && !drag.box && (
        <Tooltip anchor={pointIn(cell, layout, cursor.row)}>
          {readings(cell, layout, cursor.row, locale).map((line) => (
            <div key={line} dir="auto">
              {line}
            </div>
          ))}
        </Tooltip>
      )}
    </ChartFigure>
  );
}

function CellAxes({
  cell: { axis, area, xTicks },
  view,
  chosen,
  labelled,
}: {
  cell: SliceCell;
  view: SliceView;
  chosen: boolean;
  labelled: boolean;
}) {
  const bottom = area.top + area.height;
  return (
    <g>
      <text className={chosen ? 'rf-slice-name rf-active' : 'rf-slice-name'} x={area.left} y={area.top - 6}>
        {axis.label}
      </text>
      {view.yTicks.map(({ position, label }) => (
        <g key={position} className="rf-grid">
          <line x1={area.left} x2={area.left + area.width} y1={bottom - area.height * position} y2={bottom - area.height * position} />
          {labelled && (
            <text x={area.left - 6} y={bottom - area.height * position} dy="0.35em" textAnchor="end">
              {label}
            </text>
          )}
        </g>
      ))}
      {xTicks.map(({ position, label }) => (
        <XTick key={position} at={area.width * position} label={label.length > 10 ? `${label.slice(0, 9)}…` : label} area={area} />
      ))}
    </g>
  );
}

/** A label below a small plot: it stays within its width, so that neighbours do not touch. */
function XTick({ at, label, area: { left, top, width, height } }: { at: number; label: string; area: SliceCell['area'] }) {
  const half = labelWidth(label) / 2;
  const anchor = at < half ? 'start' : at > width - half ? 'end' : 'middle';
  const x = anchor === 'start' ? 0 : anchor === 'end' ? width : at;
  return (
    <text x={left + x} y={top + height + 13} textAnchor={anchor}>
      {label}
    </text>
  );
}

function within({ left, top, width, height }: SliceCell['area'], [x, y]: LassoPoint): boolean {
  return x >= left - 4 && x <= left + width + 4 && y >= top - 4 && y <= top + height + 4;
}

/** What a box in a small plot selects: a range of its parameter and one of the metric. */
function cellClauses({ axis, area }: SliceCell, layout: SliceLayout, from: LassoPoint, to: LassoPoint, locale: Locale): OwnClause[] {
  const place = ([x, y]: LassoPoint) => ({
    x: Math.min(1, Math.max(0, (x - area.left) / area.width)),
    y: Math.min(1, Math.max(0, 1 - (y - area.top) / area.height)),
  });
  const [a, b] = [place(from), place(to)];
  const ordered = (p: number, q: number): readonly [number, number] => (p < q ? [p, q] : [q, p]);
  return boxClauses({ x: axis, y: layout.y }, { x: ordered(a.x, b.x), y: ordered(a.y, b.y) }, locale);
}

function nearestIn(cell: SliceCell, layout: SliceLayout, kept: Uint8Array, [x, y]: LassoPoint): number | undefined {
  let best: number | undefined;
  let distance = reach;
  for (let row = 0; row < layout.rows; row++) {
    if (kept[row] === 0) continue;
    const at = pointIn(cell, layout, row);
    const away = Math.hypot(at.x - x, at.y - y);
    if (away < distance) [best, distance] = [row, away];
  }
  return best;
}

/** The kept row with the next larger or smaller value of the metric; from nowhere the largest. */
function nextByValue({ y, rows }: SliceLayout, kept: Uint8Array, from: number | undefined, sign: 1 | -1): number | undefined {
  const order = Array.from({ length: rows }, (_, row) => row).filter((row) => kept[row] === 1 && Number.isFinite(y.place[row]));
  order.sort((a, b) => y.place[a]! - y.place[b]! || a - b);
  if (from === undefined) return order.at(-1);
  return order[Math.min(order.length - 1, Math.max(0, order.indexOf(from) + sign))];
}

function rowOf({ rows, idOf }: SliceLayout, run: string | undefined): number | undefined {
  if (run === undefined) return undefined;
  for (let row = 0; row < rows; row++) if (idOf(row) === run) return row;
  return undefined;
}

function readings({ axis }: SliceCell, { y, nameOf }: SliceLayout, row: number | undefined, locale: Locale): string[] {
  if (row === undefined) return [axis.label];
  const t = textsOf(sliceTexts, locale);
  const read = ({ label, values }: SliceCell['axis']): string => t('reading', { name: label, value: rowText(values, row, locale) });
  return [nameOf(row), read(axis), read(y)];
}
