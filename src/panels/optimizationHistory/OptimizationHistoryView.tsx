import { useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { Axes, ChartFigure, EmptyState, type KeyHint, pixelMap, toPixel, fromPixel, Tooltip, useZoomDrag } from '../../charts/index.js';
import { StarMark } from '../../charts/inner.js';
import type { RunId } from '../../model/index.js';
import { useHighlight, useLocale, useTexts, useTheme } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue, inkOf } from '../../theme/index.js';
import { createdLabel } from '../groups/createdLabel.js';
import { groupTexts } from '../groups/texts.js';
import type { OwnClause, PanelViewProps } from '../panelKind.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { HistoryCanvas } from './HistoryCanvas.js';
import { noPlaces, type HistoryPoints } from './historyPoints.js';
import { createdColumn } from './plan.js';
import type { OptimizationHistorySpec } from './spec.js';
import { historyTexts } from './texts.js';
import { laneHeight, placeText, type OptimizationHistoryView as View } from './view.js';

/** CSS pixels within which a point is under the pointer. */
const reach = 24;

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(historyTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← →', does: t('keyRead') },
    { keys: t('keysSelect'), does: t('keySelect') },
    { keys: common('keysEnds'), does: common('readEnds') },
    { keys: 'b', does: t('keyBest') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: common('selectAll') },
  ];
}

/** The drawing of an optimisation history: drag selects a range of runs. */
export function OptimizationHistoryDrawing(props: PanelViewProps<OptimizationHistorySpec, undefined, View>) {
  const { view, context, summary } = props;
  const { area, points } = view;
  const t = useTexts(historyTexts);
  const common = useTexts(groupTexts);
  const locale = useLocale();
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ point: number; byKeyboard: boolean }>();
  const anchor = useRef<number>(undefined);
  const ink = inkOf(useTheme(), 'text-2');
  const maps = useMemo(
    () => ({ x: pixelMap(view.x, area.left, area.left + area.width), y: pixelMap(view.y, area.top + area.height, area.top) }),
    [view.x, view.y, area],
  );
  const select = (from: number, to: number): void => props.onSelect(rangeClauses(view, Math.min(from, to), Math.max(from, to), locale));
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
  const text = shown === undefined ? undefined : pointText(view, shown, locale);
  return (
    <ChartFigure
      className="rf-history"
      summary={summary}
      keys={keyHints(locale)}
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
      <Axes size={context.size} area={area} x={view.x} y={view.y} xLabel={common(view.axis === 'order' ? 'run' : 'createdAt')} />
      <HistoryCanvas view={view} size={context.size} pixelRatio={context.pixelRatio} ink={ink} />
      <svg className="rf-layer" aria-hidden="true" width={context.size.width} height={context.size.height}>
        {view.target !== undefined && Number.isFinite(toPixel(maps.y, view.target)) && (
          <g className="rf-history-target">
            <line x1={area.left} x2={area.left + area.width} y1={toPixel(maps.y, view.target)} y2={toPixel(maps.y, view.target)} />
            <text x={area.left + area.width} y={toPixel(maps.y, view.target) - 4} textAnchor="end">
              {t('target', { value: formatValue(view.target, 6, locale) })}
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
            <div key={line} className={i === 0 ? 'rf-history-name' : undefined} dir="auto">
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
function rangeClauses({ axis, points, metric }: View, from: number, to: number, locale: Locale): OwnClause[] {
  if (axis === 'order') {
    const rows = [...points.x.keys()].filter((row) => points.x[row]! >= from && points.x[row]! <= to);
    return saidRunsClause(rows.map(points.idOf), (count) => textsOf(historyTexts, locale)('clause', { count, metric }));
  }
  const bounds = [
    { op: '>=' as const, column: createdColumn, value: from },
    { op: '<=' as const, column: createdColumn, value: to },
  ];
  return [{ scope: 'run', filter: { op: 'and', of: bounds }, label: createdLabel(from, to, locale) }];
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
function pointText({ points, order, best, metric, axis }: View, row: number, locale: Locale): string[] {
  const t = textsOf(historyTexts, locale);
  const said = (of: number): string => formatValue(points.y[of]!, 6, locale);
  const bestHere = best[order.indexOf(row)] ?? -1;
  const reason = noPlaces[points.noPlace[row]!];
  const value = reason ? t('noValueOf', { metric, reason: t(reason) }) : t('valueOf', { metric, value: said(row) });
  const sofar = bestHere < 0 ? [] : [t('bestHere', { value: said(bestHere), run: points.nameOf(bestHere) })];
  return [points.nameOf(row), [placeText(points.x[row]!, axis, locale), points.stateOf(row)].join(' · '), value, ...sofar];
}
