import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { useBeforePaint } from './useBeforePaint.js';
import { nearestPoint } from '../numeric/index.js';
import { textsOf, type Locale } from '../texts/index.js';
import { Axes, type AxisNames } from './Axes.js';
import type { AxisScale } from './axisScale.js';
import type { AxisText } from './axisText.js';
import { ChartFigure } from './ChartFigure.js';
import type { ChartLines } from './chartLine.js';
import { cursorAt, moveCursor, type ChartMaps, type Cursor } from './cursor.js';
import { CursorLayer } from './CursorLayer.js';
import { LineCanvas } from './LineCanvas.js';
import { cursorKeys, lineKeyHints } from './lineKeys.js';
import { fromPixel, pixelMap, toPixel } from './pixelMap.js';
import type { PlotArea } from './plotArea.js';
import { readingText, ReadingTable } from './ReadingTable.js';
import { readLines, type CursorReadings } from './readings.js';
import { chartTexts } from './texts.js';
import { Tooltip } from './Tooltip.js';
import { useLocale, useTexts } from './useLocale.js';
import { useWheelZoom } from './useWheelZoom.js';
import { useZoomDrag } from './useZoomDrag.js';
import { zoomBy, zoomTo, type ZoomRange } from './zoomRange.js';

/** Lines a tooltip lists. */
const tooltipLimit = 12;
/** CSS pixels beyond the end of a line where it is still read. */
const readingReach = 6;

export interface LineFigureProps {
  content: ChartLines;
  /** Of the whole figure, in CSS pixels; `area` is the plot within it. */
  size: { width: number; height: number };
  area: PlotArea;
  pixelRatio: number;
  x: AxisScale;
  y: AxisScale;
  /** All of x: how far one can zoom out. */
  whole: readonly [number, number];
  /** The range of x that was asked for: that of `x`, or another which is still on its way. */
  range: readonly [number, number];
  axis: AxisText;
  /** Names of the axes, outside of the plot. Default: that of x in the left margin. */
  names?: AxisNames | undefined;
  /** What the values are: `smoothed · raw`. */
  valueLabel: string;
  /** Significant digits with which values are read. */
  digits: number;
  /** The chart in a sentence. */
  summary: string;
  /** Colour of the surface, for halos. */
  surface: string;
  /** Group whose lines stand out. */
  highlight: string | undefined;
  onHighlight: (group: string | undefined) => void;
  /** Called with a range that was dragged, turned or keyed; absent where one cannot zoom. */
  onZoom?: ((range: ZoomRange) => void) | undefined;
  /** Called for `t`. */
  onTable: () => void;
  /** Called for `f`; absent where there is no full view. */
  onFull?: (() => void) | undefined;
  /** Whether a line stands where the cursor is, with a dot on each line. Default true. */
  crosshair?: boolean | undefined;
  /** Whether values at the cursor are read beside it. Default true; they are always read aloud. */
  tooltip?: boolean | undefined;
  /** Called for `c`, and for a press with Alt, with the id of the line under the cursor and the place on it. */
  onPoint?: ((line: string, x: number) => void) | undefined;
}

const Layer = memo(LineCanvas);
const StillAxes = memo(Axes);

/** Lines with axes, crosshair, tooltip, zoom by drag and keys. Zoom and highlight are the caller's to keep. */
export function LineFigure(props: LineFigureProps) {
  const { content, size, area, pixelRatio, x, y, axis, highlight, valueLabel, digits } = props;
  const t = useTexts(chartTexts);
  const locale = useLocale();
  const [cursor, setCursor] = useState<Cursor>();
  const maps = useMemo<ChartMaps>(
    () => ({ x: pixelMap(x, area.left, area.left + area.width), y: pixelMap(y, area.top + area.height, area.top) }),
    [x, y, area],
  );
  const zoomable = props.onZoom !== undefined;
  const look = useLook(props, cursor, setCursor);
  const zoom = useZoomDrag({ left: area.left, right: area.left + area.width }, ({ from, to }) =>
    props.onZoom?.(zoomTo(fromPixel(maps.x, from), fromPixel(maps.x, to), props.whole) ?? [x.domain[0], x.domain[1]]),
  );
  const figure = useRef<HTMLDivElement>(null);
  useZoomByWheel(figure, props, maps);
  const readings = useMemo(() => cursor && readAt(content, maps, cursor), [content, maps, cursor]);
  const onKey = useKeys(props, cursor, look);
  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    look(inside(area, at) ? cursorAt(content, maps, at) : undefined);
  };
  const activeGroup = content.lines.some((line) => line.group === highlight) ? highlight : undefined;
  return (
    <ChartFigure
      className="rf-line-chart"
      figure={figure}
      summary={props.summary}
      keys={lineKeyHints(t, { zoom: zoomable, full: props.onFull !== undefined, comments: props.onPoint !== undefined })}
      onKey={onKey}
      announcement={cursor?.byKeyboard && readings ? spoken(props, readings, cursor, locale) : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => {
        point(event);
        if (event.altKey && pointOut(props, cursor)) return;
        if (zoomable) zoom.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        point(event);
        zoom.onPointerMove(event);
      }}
      onPointerUp={(event) => {
        // A finger that dragged is gone; a mouse is still there.
        if (zoom.drag && event.pointerType === 'touch') look(undefined);
        zoom.onPointerUp(event);
      }}
      onPointerCancel={() => zoom.onPointerCancel()}
      onPointerLeave={(event) => event.pointerType !== 'touch' && look(undefined)}
      onDoubleClick={() => props.onZoom?.(undefined)}
      onBlur={() => look(undefined)}
    >
      <StillAxes size={size} area={area} x={x} y={y} xLabel={props.names ? undefined : axis.label} names={props.names} />
      <Layer content={content} area={area} pixelRatio={pixelRatio} x={x} y={y} dim={activeGroup !== undefined} />
      {activeGroup !== undefined && (
        <Layer content={content} area={area} pixelRatio={pixelRatio} x={x} y={y} only={activeGroup} halo={props.surface} />
      )}
      <CursorLayer
        size={size}
        area={area}
        maps={maps}
        content={content}
        readings={props.crosshair === false ? undefined : readings}
        active={cursor?.active}
        drag={zoom.drag}
      />
      {cursor && readings && !zoom.drag && props.tooltip !== false && (
        <Tooltip anchor={anchorOf(maps, readings, cursor)}>
          <ReadingTable content={content} readings={readings} active={cursor.active} axis={axis} valueLabel={valueLabel} digits={digits} />
        </Tooltip>
      )}
    </ChartFigure>
  );
}

/** Sets the cursor, and with it the highlight, which ends with the chart. */
function useLook({ content, onHighlight }: LineFigureProps, cursor: Cursor | undefined, setCursor: (cursor: Cursor | undefined) => void) {
  const active = cursor?.active;
  const latest = useRef({ active, onHighlight });
  useBeforePaint(() => {
    latest.current = { active, onHighlight };
  });
  useBeforePaint(
    () => () => {
      if (latest.current.active !== undefined) latest.current.onHighlight(undefined);
    },
    [],
  );
  return useCallback(
    (next: Cursor | undefined) => {
      setCursor(next);
      if (next?.active === active) return;
      onHighlight(content.lines.find(({ id }) => id === next?.active)?.group);
    },
    [content, onHighlight, active, setCursor],
  );
}

/** Turns that come faster than they are drawn build on each other. */
function useZoomByWheel(figure: RefObject<HTMLDivElement | null>, { range, whole, onZoom }: LineFigureProps, maps: ChartMaps): void {
  const wanted = useRef(range);
  useBeforePaint(() => {
    wanted.current = range;
  }, [range]);
  const zoom = useCallback(
    (factor: number, left: number) => {
      const next = zoomBy(wanted.current, factor, fromPixel(maps.x, left), whole);
      wanted.current = next ?? whole;
      onZoom?.(next);
    },
    [maps, whole, onZoom],
  );
  useWheelZoom(figure, onZoom && zoom);
}

function useKeys(props: LineFigureProps, cursor: Cursor | undefined, look: (cursor: Cursor | undefined) => void) {
  const { content, x, range, whole, onZoom, onTable, onFull } = props;
  return (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    const move = cursorKeys[key];
    const center = cursor?.x ?? (range[0] + range[1]) / 2;
    if (move) look(moveCursor(content, x.domain, cursor, move) ?? cursor);
    else if (onZoom && (key === '+' || key === '=')) onZoom(zoomBy(range, 0.5, center, whole));
    else if (onZoom && (key === '-' || key === '−')) onZoom(zoomBy(range, 2, center, whole));
    else if (onZoom && key === '0') onZoom(undefined);
    else if (key === 'c' && props.onPoint) pointOut(props, cursor);
    else if (key === 't') onTable();
    else if (onFull && key === 'f') onFull();
    else if (key === 'Escape' && cursor) look(undefined);
    else {
      if (key === 'Escape') event.currentTarget.blur();
      return false;
    }
    return true;
  };
}

/** Tells of the point of its line that is nearest to the cursor; whether there was one. */
function pointOut({ content, onPoint }: LineFigureProps, cursor: Cursor | undefined): boolean {
  const line = content.lines.find(({ id }) => id === cursor?.active);
  const row = line && cursor ? nearestPoint(line.points, cursor.x) : -1;
  if (!line || row < 0 || !onPoint) return false;
  onPoint(line.id, line.points.x[row]!);
  return true;
}

function readAt(content: ChartLines, maps: ChartMaps, cursor: Cursor): CursorReadings | undefined {
  const index = content.lines.findIndex(({ id }) => id === cursor.active);
  const tolerance = Math.abs(readingReach / maps.x.slope);
  const active = index < 0 ? undefined : index;
  return readLines(content, { x: cursor.x, y: cursor.y, tolerance, active, limit: tooltipLimit });
}

/** Where the tooltip hangs: at the crosshair, level with the pointer or the point. */
function anchorOf(maps: ChartMaps, readings: CursorReadings, cursor: Cursor): { x: number; y: number } {
  const top = toPixel(maps.y, cursor.y);
  return { x: toPixel(maps.x, readings.x), y: Number.isFinite(top) ? top : 0 };
}

function spoken({ content: { lines }, axis, digits }: LineFigureProps, readings: CursorReadings, cursor: Cursor, locale: Locale): string {
  const reading = readings.readings.find(({ line }) => lines[line]?.id === cursor.active);
  const line = reading && lines[reading.line];
  if (!reading || !line) return '';
  const t = textsOf(chartTexts, locale);
  const place = t('place', { axis: axis.label, value: axis.value(reading.x) });
  return t('reading', { line: line.name, place, value: readingText(reading, digits, locale) });
}

function inside(area: PlotArea, at: { x: number; y: number }): boolean {
  const slack = 4;
  return (
    at.x >= area.left - slack &&
    at.x <= area.left + area.width + slack &&
    at.y >= area.top - slack &&
    at.y <= area.top + area.height + slack
  );
}
