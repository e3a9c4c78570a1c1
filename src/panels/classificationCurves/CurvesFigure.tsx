import { memo, useState, type PointerEvent } from 'react';
import { ChartFigure, LineCanvas, LineSwatch, PlaceAxes, Tooltip, type KeyHint } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import type { Texts } from '../../texts/index.js';
import { axisNames, pixelTicks } from './curveScales.js';
import { placeOf } from './countFigures.js';
import { movePoint, nearestPoint, placeAt, pointAt, readingsOf, type CursorPoint } from './cursorPoint.js';
import { classificationCurvesPartTexts } from './partTexts.js';
import { classificationCurvesTexts } from './texts.js';
import type { ThresholdState } from './useCounts.js';
import type { CurvesView } from './view.js';

const keyHints = (t: Texts<typeof classificationCurvesPartTexts.english>): KeyHint[] => [
  { keys: '← →', does: t('keyPoint') },
  { keys: '↑ ↓', does: t('keyLine') },
  { keys: t('keysEnds'), does: t('keyEnds') },
  { keys: t('keysMany'), does: t('keyMany') },
  { keys: t('keysEnter'), does: t('keyTake') },
  { keys: 't', does: t('keyTable') },
  { keys: 'f', does: t('keyFull') },
  { keys: t('keysEscape'), does: t('keyLeave') },
];

export interface CurvesFigureProps {
  view: CurvesView;
  state: ThresholdState;
  size: { width: number; height: number };
  pixelRatio: number;
  summary: string;
  onTable: () => void;
  onFull: () => void;
}

const StillAxes = memo(PlaceAxes);

/** The curves with axes, the line of chance, bands, the points at the threshold, and what is under the cursor. A click takes its threshold. */
export function CurvesFigure({ view, state, size, pixelRatio, summary, onTable, onFull }: CurvesFigureProps) {
  const locale = useLocale();
  const [own, t] = [useTexts(classificationCurvesTexts), useTexts(classificationCurvesPartTexts)];
  const [cursor, setCursor] = useState<CursorPoint & { byKeyboard: boolean }>();
  const { area, x, y, curve, content } = view;
  const shown = cursor && cursor.line < content.lines.length && cursor.row < content.x.length ? cursor : undefined;
  const onMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const found = nearestPoint(view, { x: event.clientX - box.left, y: event.clientY - box.top });
    setCursor(found && { ...found, byKeyboard: false });
  };
  const take = (): boolean => {
    const threshold = shown && thresholdOf(view, shown);
    if (threshold === undefined) return false;
    state.setThreshold(threshold);
    return true;
  };
  const onKey = (key: string): boolean => {
    const next = movePoint(view, shown, key);
    if (next) setCursor({ ...next, byKeyboard: true });
    else if (key === 't') onTable();
    else if (key === 'f') onFull();
    else if (key === 'Escape' && shown) setCursor(undefined);
    else return key === 'Enter' && take();
    return true;
  };
  const readings = shown ? readingsOf(view, shown, locale) : [];
  const name = shown ? view.lines[shown.line]!.name : '';
  const said = readings.map(([label, value]) => t('reading', { name: label, value })).join(own('between'));
  const axes = axisNames(curve, locale);
  const bottom = area.top + area.height;
  return (
    <ChartFigure
      className="rf-curves-figure"
      summary={summary}
      keys={keyHints(t)}
      onKey={onKey}
      announcement={shown?.byKeyboard ? own('ofLine', { line: name, text: said }) : ''}
      style={size}
      onPointerMove={onMove}
      onPointerDown={onMove}
      onClick={() => void take()}
      onPointerLeave={() => setCursor(undefined)}
      onBlur={() => setCursor(undefined)}
    >
      <StillAxes
        size={size}
        area={area}
        x={pixelTicks(x, area.left, area.left + area.width)}
        y={pixelTicks(y, bottom, area.top)}
        xLabel={axes.x}
        yLabel={axes.y}
      />
      <Behind view={view} size={size} />
      <LineCanvas content={content} area={area} pixelRatio={pixelRatio} x={x} y={y} />
      <Front view={view} state={state} size={size} shown={shown} />
      {shown && (
        <Tooltip anchor={pointAt(view, shown.row)}>
          <div className="rf-tooltip-head">
            <span>
              <LineSwatch color={view.lines[shown.line]!.color} /> <bdi>{name}</bdi>
            </span>
          </div>
          <ul className="rf-readings">
            {readings.map(([label, value]) => (
              <li key={label}>
                <span className="rf-reading-name">{label}</span>
                <span className="rf-reading-value">{value}</span>
              </li>
            ))}
          </ul>
        </Tooltip>
      )}
    </ChartFigure>
  );
}

/** The threshold of a point; undefined for points that have none. */
function thresholdOf({ frame, curve }: CurvesView, { row }: CursorPoint): number | undefined {
  const column = frame.columns[curve === 'calibration' ? 'low' : 'threshold'];
  const value = column instanceof Float64Array ? column[row] : undefined;
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** Bands and the line of chance. */
function Behind({ view, size }: { view: CurvesView; size: CurvesFigureProps['size'] }) {
  const { reference, lines, area } = view;
  const from = reference && placeAt(view, ...reference.from);
  const to = reference && placeAt(view, ...reference.to);
  const level = from && to && from.y === to.y;
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" {...size}>
      {lines.map(({ id, color, line: { band } }) => band && <path key={id} d={bandPath(view, band)} fill={color} fillOpacity={0.16} />)}
      {from && to && (
        <>
          <line className="rf-curves-reference" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
          {level && (
            <text x={area.left + area.width - 4} y={from.y - 5} textAnchor="end">
              {reference.label}
            </text>
          )}
        </>
      )}
    </svg>
  );
}

function bandPath(view: CurvesView, { x, low, high }: { x: Float64Array; low: Float64Array; high: Float64Array }): string {
  const point = (i: number, values: Float64Array): string => {
    const place = placeAt(view, x[i]!, values[i]!);
    return `${place.x.toFixed(1)} ${place.y.toFixed(1)}`;
  };
  const there = Array.from(x, (_, i) => point(i, high));
  const back = Array.from(x, (_, i) => point(i, low)).toReversed();
  return `M${[...there, ...back].join('L')}Z`;
}

/** Points of bins, those at the threshold, and the one under the cursor. */
function Front({
  view,
  state,
  size,
  shown,
}: {
  view: CurvesView;
  state: ThresholdState;
  size: CurvesFigureProps['size'];
  shown: CursorPoint | undefined;
}) {
  const { curve, area, lines, content } = view;
  const at = shown && pointAt(view, shown.row);
  const line = curve === 'calibration' ? placeAt(view, state.threshold, 0).x : undefined;
  return (
    <svg className="rf-layer" aria-hidden="true" {...size}>
      {curve === 'calibration' &&
        content.lines.map(({ id, color, points }) =>
          Array.from({ length: points.end - points.start }, (_, i) => {
            const place = pointAt(view, points.start + i);
            return <circle key={`${id} ${i}`} className="rf-cursor-dot" cx={place.x} cy={place.y} r={3.5} fill={color} />;
          }),
        )}
      {line !== undefined && <line className="rf-crosshair" x1={line} x2={line} y1={area.top} y2={area.top + area.height} />}
      {state.counts.map(({ drawn, counts }) => {
        const place = drawn.undrawn === undefined ? placeOf(curve, counts) : undefined;
        if (!place || Number.isNaN(place[0] + place[1])) return null;
        const { x, y } = placeAt(view, ...place);
        return <circle key={drawn.id} className="rf-threshold-dot" cx={x} cy={y} r={5.5} fill={drawn.color} />;
      })}
      {at && <circle className="rf-cursor-dot" cx={at.x} cy={at.y} r={4} fill={lines[shown.line]?.color} />}
    </svg>
  );
}
