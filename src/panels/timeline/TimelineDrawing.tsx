import { useCallback, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import {
  Axes,
  ChartFigure,
  EmptyState,
  fromPixel,
  type KeyHint,
  pixelMap,
  Tooltip,
  useWheelZoom,
  useZoomDrag,
  zoomBy,
  yAxisScale,
} from '../../charts/index.js';
import { useHighlight, useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatDuration, formatMoment } from '../../theme/index.js';
import { createdLabel } from '../groups/createdLabel.js';
import { groupTexts } from '../groups/texts.js';
import type { OwnClause, PanelViewProps } from '../panelKind.js';
import { createdColumn } from './plan.js';
import type { TimelineSpec, TimelineState } from './spec.js';
import { barBoxes, TimelineCanvas } from './TimelineCanvas.js';
import { timelineTexts } from './texts.js';
import type { TimelineBars } from './timelineBars.js';
import type { TimelineView as View } from './view.js';

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(timelineTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← →', does: t('keyRead') },
    { keys: t('keysSelect'), does: t('keySelect') },
    { keys: common('keysEnds'), does: common('readEnds') },
    { keys: '+ − 0', does: t('keyZoom') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: common('selectAll') },
  ];
}

/** Grid lines of values mean nothing here. */
const noRows = { ...yAxisScale([0, 1], false, 2), ticks: [] };

/** The drawing of a timeline: drag selects by time of creation, Ctrl and the wheel zoom. */
export function TimelineDrawing(props: PanelViewProps<TimelineSpec, TimelineState, View>) {
  const { view, context, state, onState, onSelect } = props;
  const { area, bars } = view;
  const locale = useLocale();
  const figure = useRef<HTMLDivElement>(null);
  const anchor = useRef<number>(undefined);
  const [, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ bar: number; byKeyboard: boolean }>();
  const map = useMemo(() => pixelMap(view.x, area.left, area.left + area.width), [view.x, area]);
  const select = (from: number, to: number): void => onSelect(timeClauses(Math.min(from, to), Math.max(from, to), locale));
  const drag = useZoomDrag({ left: area.left, right: area.left + area.width }, ({ from, to }) =>
    select(fromPixel(map, from), fromPixel(map, to)),
  );
  const range = state.zoom ?? view.whole;
  const zoom = useCallback(
    (factor: number, left: number) => onState({ zoom: zoomBy(range, factor, fromPixel(map, left), view.whole) }),
    [onState, range, map, view.whole],
  );
  useWheelZoom(figure, zoom);
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  const look = (bar: number | undefined, byKeyboard = false): void => {
    setCursor(bar === undefined ? undefined : { bar, byKeyboard });
    setHighlight(bar === undefined ? undefined : bars.idOf(bar));
  };
  const onPoint = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    look(barAt(view, event.clientX - box.left, event.clientY - box.top));
  };
  const onKey = (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    const next = moveTo(bars, cursor?.bar, key);
    const middle = area.left + area.width / 2;
    if (next !== undefined) {
      anchor.current = event.shiftKey ? (anchor.current ?? cursor?.bar ?? next) : undefined;
      if (anchor.current !== undefined) select(bars.start[anchor.current]!, bars.start[next]!);
      look(next, true);
    } else if (key === '+' || key === '=') zoom(0.5, middle);
    else if (key === '-' || key === '−') zoom(2, middle);
    else if (key === '0') onState({ zoom: undefined });
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && context.selection.own.length > 0) onSelect([]);
    else if (key === 'Escape' && cursor) look(undefined);
    else return false;
    return true;
  };
  const box = cursor && barBoxes(view)(cursor.bar);
  return (
    <ChartFigure
      className="rf-timeline"
      figure={figure}
      summary={props.summary}
      keys={keyHints(locale)}
      onKey={onKey}
      announcement={cursor?.byKeyboard ? barText(bars, cursor.bar, locale).join('; ') : ''}
      style={{ width: context.size.width, height: context.size.height }}
      onPointerDown={(event) => drag.onPointerDown(event)}
      onPointerMove={(event) => {
        onPoint(event);
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => drag.onPointerUp(event)}
      onPointerCancel={() => drag.onPointerCancel()}
      onPointerLeave={() => look(undefined)}
      onDoubleClick={() => (state.zoom ? onState({ zoom: undefined }) : onSelect([]))}
      onBlur={() => look(undefined)}
    >
      <Axes size={context.size} area={area} x={view.x} y={noRows} />
      <TimelineCanvas view={view} size={context.size} pixelRatio={context.pixelRatio} theme={context.theme} />
      <svg className="rf-layer" aria-hidden="true" width={context.size.width} height={context.size.height}>
        {drag.drag && (
          <rect
            className="rf-zoom-rect"
            x={Math.min(drag.drag.from, drag.drag.to)}
            width={Math.abs(drag.drag.to - drag.drag.from)}
            y={area.top}
            height={area.height}
          />
        )}
        {box && <rect className="rf-timeline-cursor" x={box.left - 1} y={box.top - 1} width={box.width + 2} height={box.height + 2} />}
      </svg>
      {cursor && box && !drag.drag && (
        <Tooltip anchor={{ x: Math.min(area.left + area.width, Math.max(area.left, box.left + box.width / 2)), y: box.top + box.height }}>
          {barText(bars, cursor.bar, locale).map((line, i) => (
            <div key={line} className={i === 0 ? 'rf-timeline-name' : undefined} dir="auto">
              {line}
            </div>
          ))}
        </Tooltip>
      )}
    </ChartFigure>
  );
}

/** The runs that were created in a span of time. */
function timeClauses(from: number, to: number, locale: Locale): OwnClause[] {
  const bounds = [
    { op: '>=' as const, column: createdColumn, value: from },
    { op: '<=' as const, column: createdColumn, value: to },
  ];
  return [{ scope: 'run', filter: { op: 'and', of: bounds }, label: createdLabel(from, to, locale) }];
}

/** The bar at a place; the last drawn where several share it. */
function barAt(view: View, left: number, top: number): number | undefined {
  let found: number | undefined;
  const row = Math.floor((top - view.area.top) / view.rowHeight);
  const boxOf = barBoxes(view);
  for (const bar of view.bars.order) {
    if (view.rowHeight >= 4 && view.bars.row[bar] !== row) continue;
    const box = boxOf(bar);
    const within = left >= box.left - 2 && left <= box.left + box.width + 2 && top >= box.top - 1 && top <= box.top + box.height + 1;
    if (within) found = bar;
  }
  return found;
}

function moveTo({ order }: TimelineBars, from: number | undefined, key: string): number | undefined {
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
    default:
      return undefined;
  }
}

function barText(bars: TimelineBars, bar: number, locale: Locale): string[] {
  const t = textsOf(timelineTexts, locale);
  const seconds = (bars.end[bar]! - bars.start[bar]!) / 1000;
  const open = bars.openEnd[bar] === 1;
  const duration = formatDuration(seconds, locale);
  const soFar = seconds === 0 ? t('unknown') : t('soFar', { duration });
  return [
    bars.nameOf(bar),
    t('tookOf', { state: bars.stateOf(bar), took: open ? soFar : duration }),
    t('createdAt', { moment: formatMoment(bars.start[bar]!, locale) }),
  ];
}
