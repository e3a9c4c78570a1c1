import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { ChartFigure, EmptyState, nearestInGrid, PlaceAxes, pointGrid, clearTicks } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import { factsText, FactsTooltip, rowOfRun } from '../groups/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { useSurface } from '../useSurface.js';
import { drawnLabels } from './drawnLabels.js';
import { pointBins, pointRadius } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import { pointFacts } from './pointFacts.js';
import { isPointBrushed } from './pointBrush.js';
import { leftOf, projectPoints, topOf, type ProjectedPoints } from './projection.js';
import { ScatterCanvas } from './ScatterCanvas.js';
import { HexTooltip, ScatterBar } from './ScatterDensity.js';
import { scatterKeyHints, useScatterKeys } from './scatterKeys.js';
import { ScatterMarks } from './ScatterMarks.js';
import { SelectionLayer } from './SelectionLayer.js';
import { ScatterTools } from './ScatterTools.js';
import type { ScatterSpec } from './spec.js';
import type { ScatterState } from './state.js';
import { usePlaneDrag } from './usePlaneDrag.js';
import { useScatterActions } from './useScatterActions.js';
import { useScatterBrush } from './useScatterBrush.js';
import { mostPoints, type ScatterView as View } from './view.js';

type Props = PanelViewProps<ScatterSpec, ScatterState, View>;

/** The drawing of a scatter plot: drag selects, Shift and drag draws a lasso, the wheel with Ctrl zooms. */
export function ScatterDrawing(props: Props) {
  const { layout, empty } = props.view;
  if (!layout || empty !== undefined) {
    return (
      <EmptyState>
        <p>{empty}</p>
      </EmptyState>
    );
  }
  return <Drawing {...props} layout={layout} />;
}

function Drawing(props: Props & { layout: ScatterLayout }) {
  const { view, layout, spec, state, onState, context, summary } = props;
  const { size, pixelRatio, theme } = context;
  const { window, density, lines } = view;
  const { left, top, width, height } = view.area;
  const area = useMemo(() => ({ left, top, width, height }), [left, top, width, height]);
  const projection = useMemo(() => ({ area, window }), [area, window]);
  const points = useMemo(() => projectPoints(layout, projection), [layout, projection]);
  const bins = useMemo(() => (density ? pointBins(layout, points) : undefined), [density, layout, points]);
  const brushing = useScatterBrush(view, layout, props.onSelect);
  const { brush, kept } = brushing;
  const surface = useSurface();
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ row: number; byKeyboard: boolean }>();
  const [hex, setHex] = useState<{ left: number; top: number }>();
  const figure = useRef<HTMLDivElement>(null);
  const grid = useMemo(
    () => pointGrid(points.left, points.top, pickable(layout, kept, density), size),
    [points, layout, kept, density, size],
  );
  const labels = useMemo(
    () => drawnLabels({ layout, points, frontier: lines.frontier, labelBy: density ? undefined : spec.labelBy, area }),
    [layout, points, lines.frontier, density, spec.labelBy, area],
  );
  const look = (row: number | undefined, byKeyboard = false): void => {
    setCursor(row === undefined ? undefined : { row, byKeyboard });
    setHighlight(row === undefined ? undefined : layout.idOf(row));
  };
  const actions = useScatterActions({ layout, projection, points, brushing, state, onState, axes: view.axes, figure });
  const drag = usePlaneDrag({
    area,
    mode: state.mode,
    onDrag: actions.drag,
    onClick: (at) => {
      const row = nearestInGrid(grid, at[0], at[1]);
      if (row !== undefined) actions.toggle(row);
    },
  });
  const onKey = useScatterKeys({ points, cursor: cursor?.row, look, actions, brushing, onTable: props.onTable, onFull: props.onFull });
  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = { left: event.clientX - box.left, top: event.clientY - box.top };
    const idle = event.buttons === 0 || event.pointerType === 'touch';
    const row = idle ? nearestInGrid(grid, at.left, at.top) : undefined;
    look(row);
    setHex(bins && idle && row === undefined ? at : undefined);
  };
  const leave = (): void => {
    look(undefined);
    setHex(undefined);
  };
  const shown = cursor?.row ?? shownRow(layout, highlight);
  const facts =
    cursor && pointFacts(layout.frame, [layout.x.spec.column, layout.y.spec.column, layout.colorBy, spec.sizeBy, spec.labelBy], cursor.row);
  const name = cursor ? layout.nameOf(cursor.row) : '';
  const xTicks = clearTicks(view.ticks.x, window.x, area.width).map(({ position, label }) => ({ at: leftOf(projection, position), label }));
  const yTicks = view.ticks.y.map(({ position, label }) => ({ at: topOf(projection, position), label }));
  return (
    <ChartFigure
      className={`rf-scatter rf-scatter-${state.mode}`}
      figure={figure}
      summary={summary}
      keys={scatterKeyHints}
      onKey={onKey}
      announcement={cursor?.byKeyboard && facts ? `${factsText(name, facts)}${kept[cursor.row] === 1 ? '' : '; not selected'}` : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => drag.onPointerDown(event)}
      onPointerMove={(event) => {
        point(event);
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => drag.onPointerUp(event)}
      onPointerCancel={() => drag.onPointerCancel()}
      onPointerLeave={(event) => event.pointerType !== 'touch' && leave()}
      onDoubleClick={actions.reset}
      onBlur={leave}
    >
      <PlaceAxes size={size} area={area} x={xTicks} y={yTicks} xLabel={layout.x.label} yLabel={layout.y.label} />
      <ScatterCanvas {...{ layout, points, bins, kept, area, size, pixelRatio, theme, surface }} />
      <ScatterMarks {...{ layout, lines, spec, projection, points, labels, size }} />
      <SelectionLayer size={size} projection={projection} layout={layout} brush={brush} drag={drag.drag} />
      {shown !== undefined && <Emphasis layout={layout} points={points} row={shown} size={size} />}
      <ScatterBar layout={layout} bins={bins} theme={theme} area={area} size={size} />
      <ScatterTools mode={state.mode} onMode={(mode) => onState({ ...state, mode })} />
      {hex && bins && !drag.drag && (
        <HexTooltip {...{ bins, points, layout }} at={hex} kept={isPointBrushed(brush) || view.others ? kept : undefined} />
      )}
      {cursor && facts && !drag.drag && <FactsTooltip anchor={anchorOf(points, cursor.row)} title={name} facts={facts} />}
    </ChartFigure>
  );
}

/** Rows that can be pointed at: those drawn as points. */
function pickable({ placed, rows }: ScatterLayout, kept: Uint8Array, density: boolean): Uint8Array {
  if (!density) return placed;
  const selected = kept.reduce((sum, one) => sum + one, 0);
  return selected < rows && selected <= mostPoints ? kept : new Uint8Array(rows);
}

function shownRow({ frame }: ScatterLayout, run: string | undefined): number | undefined {
  const row = rowOfRun(frame, run);
  return row < 0 ? undefined : row;
}

function anchorOf({ left, top }: ProjectedPoints, row: number): { x: number; y: number } {
  return { x: left[row] || 0, y: top[row] || 0 };
}

interface EmphasisProps {
  layout: ScatterLayout;
  points: ProjectedPoints;
  row: number;
  size: { width: number; height: number };
}

/** The point that is looked at, above all others. */
function Emphasis({ layout, points: { left, top }, row, size }: EmphasisProps) {
  if (Number.isNaN(left[row]!)) return null;
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      <circle
        className="rf-cursor-dot"
        cx={left[row]}
        cy={top[row]}
        r={pointRadius(layout, row) + 2}
        fill={layout.colors.css[layout.colors.index[row]!]}
      />
    </svg>
  );
}
