import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartFigure, ColorBar, EmptyState, rowText, Tooltip } from '../../charts/index.js';
import { useHighlight, useLocale, useTexts } from '../../react/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { useSurface } from '../useSurface.js';
import { AxisLayer } from './AxisLayer.js';
import { noBrush } from './brush.js';
import { EmphasisedLine, GreyedLines, SelectedLines } from './ParallelCanvas.js';
import { keyHints, useParallelKeys } from './parallelKeys.js';
import { nearestRow } from './nearestRow.js';
import type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';
import { useAxisDrag } from './useAxisDrag.js';
import { parallelTexts } from './texts.js';
import { useBrushes } from './useBrushes.js';
import { countKept, fidelityText, laneNames, type ParallelCoordinatesView as View, type ParallelLayout } from './view.js';

/** The drawing of parallel coordinates. */
export function ParallelDrawing(props: PanelViewProps<ParallelCoordinatesSpec, undefined, View>) {
  const { view } = props;
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  return <Drawing {...props} />;
}

function Drawing(props: PanelViewProps<ParallelCoordinatesSpec, undefined, View>) {
  const { view, spec, onSpec, context, summary } = props;
  const t = useTexts(parallelTexts);
  const locale = useLocale();
  const { layout } = view;
  const { size, pixelRatio, theme } = context;
  const [highlight, setHighlight] = useHighlight();
  const [hovered, setHovered] = useState<{ row: number; x: number; y: number }>();
  const halo = useSurface();
  const { brushes, kept, set, clear } = useBrushes(view, props.onSelect);
  const setAxes = onSpec && ((axes: ParallelAxis[]) => onSpec({ ...spec, axes }));
  const keys = useParallelKeys({ layout, brushes, kept, set, clear, setAxes, onTable: props.onTable, onFull: props.onFull });
  const drag = useAxisDrag(layout, setAxes);
  const emphasised = useMemo(() => hovered?.row ?? rowOf(layout, highlight), [hovered, layout, highlight]);
  const selected = useMemo(() => countKept(kept), [kept]);
  const look = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const row = event.buttons === 0 ? nearestRow(layout, kept, at.x, at.y) : undefined;
    setHovered(row === undefined ? undefined : { row, ...at });
    setHighlight(row === undefined ? undefined : layout.idOf(row));
  };
  const leave = (): void => {
    setHovered(undefined);
    setHighlight(undefined);
  };
  return (
    <ChartFigure
      className="rf-parallel"
      summary={summary}
      keys={keyHints(locale)}
      onKey={(key: string, event: KeyboardEvent<HTMLElement>) => keys.onKey(key, event)}
      announcement={keys.announcement}
      style={{ width: size.width, height: size.height }}
      onPointerMove={look}
      onPointerLeave={leave}
      onDoubleClick={clear}
      onBlur={keys.leave}
      data-rf-selected={fidelityText(selected, layout.rows, locale)}
    >
      <GreyedLines view={layout} size={size} pixelRatio={pixelRatio} theme={theme} some={selected < layout.rows} />
      <SelectedLines view={layout} size={size} pixelRatio={pixelRatio} theme={theme} kept={kept} />
      {emphasised !== undefined && <EmphasisedLine view={layout} size={size} pixelRatio={pixelRatio} halo={halo} row={emphasised} />}
      <svg className="rf-parallel-axes" aria-hidden="true" width={size.width} height={size.height}>
        {layout.lanes.map(
          (y, lane) =>
            y !== undefined && (
              <text key={laneNames[lane]} className="rf-parallel-lane-name" x={size.width - 4} y={y} dy="0.32em" textAnchor="end">
                {t(laneNames[lane]!)}
              </text>
            ),
        )}
        {layout.axes.map((axis, i) => (
          <AxisLayer
            key={axis.id}
            view={layout}
            axis={axis}
            brush={brushes.get(axis.id)}
            active={keys.active === i}
            onBrush={(brush, done) => set(axis.id, brush ?? noBrush, done)}
          />
        ))}
        {drag.marker !== undefined && (
          <line
            className="rf-parallel-marker"
            x1={drag.marker}
            x2={drag.marker}
            y1={layout.area.top - 8}
            y2={layout.area.top + layout.area.height}
          />
        )}
      </svg>
      {layout.axes.map((axis, i) => (
        <div
          key={axis.id}
          className={keys.active === i ? 'rf-parallel-label rf-active' : 'rf-parallel-label'}
          style={{ left: axis.x, maxWidth: labelRoom(layout) }}
          title={setAxes ? t('axisHint', { axis: axis.label }) : axis.label}
          dir="auto"
          {...drag.handlers(i)}
        >
          {axis.label}
          {axis.spec.inverted && <span aria-hidden> ↓</span>}
        </div>
      ))}
      {layout.colors.legend && (
        <div className="rf-parallel-bar" style={{ top: layout.area.top, height: layout.area.height }}>
          <ColorBar {...layout.colors.legend} />
        </div>
      )}
      {hovered && (
        <Tooltip anchor={hovered}>
          <div className="rf-parallel-name" dir="auto">
            {layout.nameOf(hovered.row)}
          </div>
          {layout.axes.map(({ id, label, values }) => (
            <div key={id} className="rf-parallel-reading">
              <bdi>{label}</bdi>
              <bdi>{rowText(values, hovered.row, locale)}</bdi>
            </div>
          ))}
        </Tooltip>
      )}
    </ChartFigure>
  );
}

/** CSS pixels a label may take before it meets its neighbour's. */
function labelRoom({ axes, area }: ParallelLayout): number {
  return axes.length < 2 ? area.width : area.width / (axes.length - 1) - 8;
}

function rowOf({ rows, idOf }: ParallelLayout, run: string | undefined): number | undefined {
  if (run === undefined) return undefined;
  for (let row = 0; row < rows; row++) if (idOf(row) === run) return row;
  return undefined;
}
