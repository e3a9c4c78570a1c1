import { useMemo, useRef, useState, type PointerEvent } from 'react';
import { ChartFigure, EmptyState, nearestInGrid, PlaceAxes, pointGrid, rowText } from '../../charts/index.js';
import { columnLabel, valueKind } from '../../model/index.js';
import { useHighlight, useLocale, useTexts } from '../../react/index.js';
import type { Locale } from '../../texts/index.js';
import { factsText, FactsTooltip, shortText, type Fact } from '../groups/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { useOwnNotes, type NotedPlace } from '../panelNotes.js';
import { useSurface } from '../useSurface.js';
import { drawnLabels } from './drawnLabels.js';
import { countOf, mostOnTop, pointBins, type PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import { MarkBar } from './MarkBar.js';
import { pointText } from './pointText.js';
import { placeMaps, projectPoints } from './projection.js';
import { ScatterCanvas } from './ScatterCanvas.js';
import { countLegend, HexTooltip } from './ScatterDensity.js';
import { commentKeyHints, scatterKeyHints, useScatterKeys } from './scatterKeys.js';
import { ScatterMarkers } from './ScatterMarkers.js';
import { ScatterMarks } from './ScatterMarks.js';
import { ScatterTools } from './ScatterTools.js';
import { SelectionLayer } from './SelectionLayer.js';
import type { ScatterSpec, ScatterState } from './spec.js';
import { scatterTexts } from './texts.js';
import { usePlaneDrag } from './usePlaneDrag.js';
import { useScatterActions } from './useScatterActions.js';
import { useScatterBrush } from './useScatterBrush.js';
import type { ScatterView as View } from './view.js';

export interface ScatterDrawingProps extends PanelViewProps<ScatterSpec, ScatterState, View> {
  /** What is read where no point is, at CSS pixels of the figure; nothing where it answers undefined. */
  readGround?: ((at: { left: number; top: number }) => { title: string; facts: Fact[] } | undefined) | undefined;
}

type Props = ScatterDrawingProps;

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
  const t = useTexts(scatterTexts);
  const locale = useLocale();
  const { size, pixelRatio, theme } = context;
  const { density, curves } = view;
  const { mode = 'box' } = state;
  const { x: across, y: up } = view.zoom;
  const { left, top, width, height } = view.area;
  const area = useMemo(() => ({ left, top, width, height }), [left, top, width, height]);
  const zoom = useMemo(() => ({ x: [across[0], across[1]] as const, y: [up[0], up[1]] as const }), [across, up]);
  const projection = useMemo(() => ({ area, zoom }), [area, zoom]);
  const to = placeMaps(projection);
  const points = useMemo(() => projectPoints(layout, projection), [layout, projection]);
  const bins = useMemo(() => (density ? pointBins(layout, points) : undefined), [density, layout, points]);
  const brushing = useScatterBrush(view, layout, props.onSelect);
  const { clauses, kept } = brushing;
  const surface = useSurface();
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ row: number; byKeyboard: boolean }>();
  const [open, setOpen] = useState<{ left: number; top: number }>();
  const figure = useRef<HTMLDivElement>(null);
  const grid = useMemo(() => pointGrid(points.x, points.y, pickable(layout, kept, density), size), [points, layout, kept, density, size]);
  const labels = useMemo(
    () => drawnLabels({ layout, points, front: curves.front, kept, area, locale }),
    [layout, points, curves.front, kept, area, locale],
  );
  const look = (row: number | undefined, byKeyboard = false): void => {
    setCursor(row === undefined ? undefined : { row, byKeyboard });
    setHighlight(row === undefined ? undefined : layout.idOf(row));
  };
  const actions = useScatterActions({ layout, projection, points, brushing, state, onState, figure, locale });
  const onPoint = useOwnNotes()?.onPoint;
  const onComment = onPoint && ((row: number) => onPoint(notedPlace(layout, row)));
  const drag = usePlaneDrag({
    area,
    mode,
    onDrag: actions.drag,
    onClick: (at, alt) => {
      const row = nearestInGrid(grid, at[0], at[1]);
      if (row === undefined) return;
      if (alt && onComment) onComment(row);
      else actions.toggle(row);
    },
  });
  const { onTable, onFull } = props;
  const onKey = useScatterKeys({ points, cursor: cursor?.row, look, actions, brushing, onTable, onFull, onComment });
  const point = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = { left: event.clientX - box.left, top: event.clientY - box.top };
    const idle = event.buttons === 0 || event.pointerType === 'touch';
    const row = idle ? nearestInGrid(grid, at.left, at.top) : undefined;
    look(row);
    setOpen(idle && row === undefined ? at : undefined);
  };
  const leave = (): void => {
    look(undefined);
    setOpen(undefined);
  };
  const shown = cursor?.row ?? shownRow(layout, highlight);
  const ground = open && props.readGround?.(open);
  const facts = cursor && readings(layout, cursor.row, locale);
  const reading = cursor?.byKeyboard && facts ? factsText(layout.nameOf(cursor.row), facts) : '';
  const name = cursor ? layout.nameOf(cursor.row) : '';
  const xTicks = view.xTicks.map(({ position, label }) => ({ at: to.x(position), label }));
  const yTicks = view.yTicks.map(({ position, label }) => ({ at: to.y(position), label: shortText(label, area.left - 12) }));
  return (
    <ChartFigure
      className={`rf-scatter rf-scatter-${mode}`}
      figure={figure}
      summary={summary}
      keys={onComment ? commentKeyHints(locale) : scatterKeyHints(locale)}
      onKey={onKey}
      announcement={reading === '' || (cursor && kept[cursor.row] === 1) ? reading : t('notSelected', { reading })}
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
      <ScatterMarks {...{ layout, curves, spec, projection, points, labels, size }} />
      <SelectionLayer size={size} projection={projection} layout={layout} clauses={clauses} drag={drag.drag} />
      {shown !== undefined && <Emphasis layout={layout} points={points} row={shown} size={size} />}
      <ScatterMarkers layout={layout} points={points} top={top} />
      <MarkBar legend={bins ? countLegend(bins, theme, locale) : layout.colors.legend} area={area} size={size} />
      <ScatterTools
        right={size.width - left - width + (bins || layout.colors.legend ? 44 : 0)}
        mode={mode}
        onMode={(next) => onState({ ...state, mode: next })}
      />
      {open && ground && !drag.drag && <FactsTooltip anchor={{ x: open.left, y: open.top }} {...ground} />}
      {open && bins && !ground && !drag.drag && (
        <HexTooltip {...{ bins, points, layout }} at={open} kept={clauses.length > 0 || view.others ? kept : undefined} />
      )}
      {cursor && facts && !drag.drag && <FactsTooltip anchor={anchorOf(points, cursor.row)} title={name} facts={facts} />}
    </ChartFigure>
  );
}

/** A point as comments name it: its run, what it is high up by, and where it is across, by its place where that is no number. */
function notedPlace({ idOf, x, y }: ScatterLayout, row: number): NotedPlace {
  const isNumber = x.values.kinds[row] === valueKind.number;
  return { run: idOf(row), metric: y.label, x: isNumber ? x.values.numbers[row]! : x.place[row]! };
}

/** Rows that can be pointed at: those drawn as points. */
function pickable({ placed, rows }: ScatterLayout, kept: Uint8Array, density: boolean): Uint8Array {
  if (!density) return placed;
  const selected = countOf(kept);
  return selected < countOf(placed) && selected <= mostOnTop ? kept : new Uint8Array(rows);
}

function shownRow({ rows, idOf }: ScatterLayout, run: string | undefined): number | undefined {
  if (run === undefined) return undefined;
  for (let row = 0; row < rows; row++) if (idOf(row) === run) return row;
  return undefined;
}

/** What is read of a run: each column once. */
function readings({ x, y, colored, sizes, labels }: ScatterLayout, row: number, locale: Locale): Fact[] {
  const facts: Fact[] = [x, y].map(({ label, column, values }) => [label, pointText(column, values, row, locale)]);
  if (colored) facts.push([columnLabel(colored.column), pointText(colored.column, colored.values, row, locale)]);
  if (sizes) facts.push([sizes.label, rowText(sizes.values, row, locale)]);
  if (labels) facts.push([columnLabel(labels.column), pointText(labels.column, labels.values, row, locale)]);
  return [...new Map(facts.map((fact) => [fact[0], fact])).values()];
}

function anchorOf({ x, y }: PointPlaces, row: number): { x: number; y: number } {
  return { x: x[row] || 0, y: y[row] || 0 };
}

interface EmphasisProps {
  layout: ScatterLayout;
  points: PointPlaces;
  row: number;
  size: { width: number; height: number };
}

/** The point that is looked at, above all others. */
function Emphasis({ layout, points: { x, y }, row, size }: EmphasisProps) {
  if (Number.isNaN(x[row]!)) return null;
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      <circle
        className="rf-cursor-dot"
        cx={x[row]}
        cy={y[row]}
        r={layout.radius(row) + 2}
        fill={layout.colors.css[layout.colors.index[row]!]}
      />
    </svg>
  );
}
