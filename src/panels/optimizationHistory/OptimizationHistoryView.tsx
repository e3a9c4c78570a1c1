import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Axes, ChartFigure, EmptyState, pixelMap, StarMark, toPixel, fromPixel, Tooltip, useZoomDrag } from '../../charts/index.js';
import type { RunId } from '../../model/index.js';
import { useHighlight, useTheme } from '../../react/index.js';
import { formatMoment, formatStep, formatValue, inkOf } from '../../theme/index.js';
import type { OwnClause, PanelViewProps } from '../panelKind.js';
import { namedRunsClause } from '../runClause.js';
import { HistoryCanvas } from './HistoryCanvas.js';
import { noPlaces, type HistoryPoints } from './historyPoints.js';
import { createdColumn } from './plan.js';
import type { OptimizationHistorySpec } from './spec.js';
import { laneHeight, type OptimizationHistoryView as View } from './view.js';

/** CSS pixels within which a point is under the pointer. */
const reach = 24;

const keyHints = [
  { keys: '← →', does: 'read the run before or after' },
  { keys: 'Shift + ← →', does: 'select runs on the way' },
  { keys: 'Home End', does: 'read the first or last run' },
  { keys: 'b', does: 'read the best run' },
  { keys: 't', does: 'view as table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Escape', does: 'select all, or leave' },
];

/** The drawing of an optimisation history: drag selects a range of runs. */
export function OptimizationHistoryDrawing(props: PanelViewProps<OptimizationHistorySpec, undefined, View>) {
  const { view, context, summary } = props;
  const { area, points } = view;
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ point: number; byKeyboard: boolean }>();
  const anchor = useRef<number>(undefined);
  const ink = inkOf(useTheme(), 'text-2');
  const maps = useMemo(
    () => ({ x: pixelMap(view.x, area.left, area.left + area.width), y: pixelMap(view.y, area.top + area.height, area.top) }),
    [view.x, view.y, area],
  );
  const select = (from: number, to: number): void => props.onSelect(rangeClauses(view, Math.min(from, to), Math.max(from, to)));
  const drag = useZoomDrag({ left: area.left, right: area.left + area.width }, ({ from, to }) =>
    select(fromPixel(maps.x, from), fromPixel(maps.x, to)),
  );
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  const look = (point: number | undefined, byKeyboard = false): void => {
    setCursor(point === undefined ? undefined : { point, byKeyboard });
    setHighlight(point === undefined ? undefined : points.idOf(point));
  };
  const onPoint = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    look(nearest(view, maps, event.clientX - box.left, event.clientY - box.top));
  };
  const onKey = (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    const next = moveTo(view, cursor?.point, key);
    if (next !== undefined) {
      if (event.shiftKey) {
        anchor.current ??= cursor?.point ?? next;
        select(points.x[anchor.current] ?? 0, points.x[next] ?? 0);
      } else anchor.current = undefined;
      look(next, true);
    } else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && context.selection.own.length > 0) props.onSelect([]);
    else if (key === 'Escape' && cursor) look(undefined);
    else return false;
    return true;
  };
  const shown = cursor?.point ?? rowOf(points, highlight);
  const text = shown === undefined ? undefined : pointText(view, shown);
  return (
    <ChartFigure
      className="rf-history"
      summary={summary}
      keys={keyHints}
      onKey={onKey}
      announcement={cursor?.byKeyboard && text ? text.join('; ') : ''}
      style={{ width: context.size.width, height: context.size.height }}
      onPointerDown={(event) => drag.onPointerDown(event)}
      onPointerMove={(event) => {
        onPoint(event);
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => drag.onPointerUp(event)}
      onPointerCancel={() => drag.onPointerCancel()}
      onPointerLeave={() => look(undefined)}
      onDoubleClick={() => props.onSelect([])}
      onBlur={() => look(undefined)}
    >
      <Axes size={context.size} area={area} x={view.x} y={view.y} xLabel={view.axis === 'order' ? 'Run' : 'Created'} />
      <HistoryCanvas view={view} size={context.size} pixelRatio={context.pixelRatio} ink={ink} />
      <svg className="rf-layer" aria-hidden="true" width={context.size.width} height={context.size.height}>
        {view.target !== undefined && Number.isFinite(toPixel(maps.y, view.target)) && (
          <g className="rf-history-target">
            <line x1={area.left} x2={area.left + area.width} y1={toPixel(maps.y, view.target)} y2={toPixel(maps.y, view.target)} />
            <text x={area.left + area.width} y={toPixel(maps.y, view.target) - 4} textAnchor="end">
              target {formatValue(view.target, 6)}
            </text>
          </g>
        )}
        <BestMark view={view} maps={maps} />
        {drag.drag && (
          <rect
            className="rf-zoom-rect"
            x={Math.min(drag.drag.from, drag.drag.to)}
            width={Math.abs(drag.drag.to - drag.drag.from)}
            y={area.top}
            height={area.height}
          />
        )}
        {shown !== undefined && Number.isFinite(points.x[shown]! + points.y[shown]!) && (
          <circle
            className="rf-cursor-dot"
            cx={toPixel(maps.x, points.x[shown]!)}
            cy={toPixel(maps.y, points.y[shown]!)}
            r={5}
            fill={points.colorOf(shown)}
          />
        )}
      </svg>
      {cursor && text && !drag.drag && (
        <Tooltip anchor={anchorOf(view, maps, cursor.point)}>
          {text.map((line, i) => (
            <div key={line} className={i === 0 ? 'rf-history-name' : undefined}>
              {line}
            </div>
          ))}
        </Tooltip>
      )}
    </ChartFigure>
  );
}

/** The star of the best run. */
function BestMark({ view: { points, best }, maps }: { view: View; maps: Maps }) {
  const row = best.at(-1) ?? -1;
  return row < 0 ? null : <StarMark x={toPixel(maps.x, points.x[row]!)} y={toPixel(maps.y, points.y[row]!)} />;
}

function rowOf({ rows, idOf }: HistoryPoints, run: RunId | undefined): number | undefined {
  if (run === undefined) return undefined;
  for (let row = 0; row < rows; row++) if (idOf(row) === run) return row;
  return undefined;
}

/** The clause of a range of x: by creation time where that is the axis, else run by run. */
function rangeClauses({ axis, points, metric }: View, from: number, to: number): OwnClause[] {
  if (axis === 'order') {
    const rows = [...points.x.keys()].filter((row) => points.x[row]! >= from && points.x[row]! <= to);
    return namedRunsClause(rows.map(points.idOf), `in the history of ${metric}`);
  }
  const bounds = [
    { op: '>=' as const, column: createdColumn, value: from },
    { op: '<=' as const, column: createdColumn, value: to },
  ];
  const label = `created ${formatMoment(from).slice(0, 16)} to ${formatMoment(to).slice(0, 16)}`;
  return [{ scope: 'run', filter: { op: 'and', of: bounds }, label }];
}

type Maps = Record<'x' | 'y', ReturnType<typeof pixelMap>>;

/** Where a point is drawn, in CSS pixels. */
function anchorOf({ points, area }: View, maps: Maps, row: number): { x: number; y: number } {
  const y = points.noPlace[row] === 0 ? toPixel(maps.y, points.y[row]!) : area.top + area.height + laneHeight / 2 + 1;
  return { x: toPixel(maps.x, points.x[row]!), y };
}

function nearest(view: View, maps: Maps, left: number, top: number): number | undefined {
  let best: number | undefined;
  let distance = reach * reach;
  for (let row = 0; row < view.points.rows; row++) {
    const dx = toPixel(maps.x, view.points.x[row]!) - left;
    if (!(dx * dx < distance)) continue;
    const dy = anchorOf(view, maps, row).y - top;
    if (dx * dx + dy * dy < distance) [best, distance] = [row, dx * dx + dy * dy];
  }
  return best;
}

/** The point a key leads to; undefined for other keys. */
function moveTo({ order, best }: View, from: number | undefined, key: string): number | undefined {
  const at = from === undefined ? -1 : order.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return order[Math.min(order.length - 1, at + 1)];
    case 'ArrowLeft':
      return order[at < 0 ? order.length - 1 : Math.max(0, at - 1)];
    case 'Home':
      return order[0];
    case 'End':
      return order.at(-1);
    case 'b':
      return best.at(-1) === -1 ? undefined : best.at(-1);
    default:
      return undefined;
  }
}

/** What is read of a run: its name, its value, what was best up to it. */
function pointText({ points, order, best, metric, axis }: View, row: number): string[] {
  const bestHere = best[order.indexOf(row)] ?? -1;
  const where = axis === 'order' ? `run ${formatStep(points.x[row]!)}` : formatMoment(points.x[row]!);
  const reason = noPlaces[points.noPlace[row]!];
  const value = reason ? `${metric}: ${reason}` : `${metric} ${formatValue(points.y[row]!, 6)}`;
  const sofar = bestHere < 0 ? [] : [`best so far ${formatValue(points.y[bestHere]!, 6)} by ${points.nameOf(bestHere)}`];
  return [points.nameOf(row), `${where} · ${points.stateOf(row)}`, value, ...sofar];
}
