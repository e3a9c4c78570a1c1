import { useCallback, useMemo, useRef, useState, type PointerEvent } from 'react';
import { ChartFigure, ColorBar, EmptyState, rowText, Tooltip, useWheelZoom } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { namedRuns, namedRunsClause, withToggled } from '../runClause.js';
import { boxClauses } from './boxClauses.js';
import { densityAt, pointDensity, type PointPlaces } from './drawPoints.js';
import { insideLasso, type LassoPoint } from './lasso.js';
import type { ScatterLayout } from './layout.js';
import { nearestIn, nearestPoint } from './nearestPoint.js';
import { ScatterCanvas } from './ScatterCanvas.js';
import { placeMaps, placeOfPixel, ScatterOverlay } from './ScatterOverlay.js';
import type { ScatterSpec, ScatterState } from './spec.js';
import { useSelectDrag } from './useSelectDrag.js';
import { densityBeyond, type ScatterView } from './view.js';

const keyHints = [
  { keys: '← → ↑ ↓', does: 'read the next run that way' },
  { keys: 'Space', does: 'select the run, or no more' },
  { keys: '+ − 0', does: 'zoom in, out, to all' },
  { keys: 't', does: 'view as table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Escape', does: 'select all, or leave' },
];

type Props = PanelViewProps<ScatterSpec, ScatterState, ScatterView>;

/** The drawing of a scatter plot: a drag selects a box, with Shift what is circled; Ctrl and the wheel zoom. */
export function ScatterDrawing(props: Props) {
  const { view } = props;
  if (view.empty !== undefined || !view.layout) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  return <Drawing {...props} layout={view.layout} />;
}

function Drawing({ view, layout, spec, state, onState, onSelect, context, summary, onTable, onFull }: Props & { layout: ScatterLayout }) {
  const { area, zoom, kept } = view;
  const { size, pixelRatio, theme, selection } = context;
  const figure = useRef<HTMLDivElement>(null);
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ row: number; byKeyboard: boolean }>();
  const places = useMemo((): PointPlaces => {
    const to = placeMaps({ area, zoom });
    return { x: Float32Array.from(layout.x.place, to.x), y: Float32Array.from(layout.y.place, to.y) };
  }, [layout, area, zoom]);
  const drawn = useMemo(() => kept.reduce((sum, keep) => sum + keep, 0), [kept]);
  const density = useMemo(
    () => (drawn > densityBeyond ? pointDensity(layout, places, kept, size) : undefined),
    [drawn, layout, places, kept, size],
  );
  const named = useMemo(() => namedRuns(selection.own.find(({ part }) => part === 'runs')?.filter), [selection.own]);
  const where = `in ${layout.y.label} over ${layout.x.label}`;
  const drag = useSelectDrag(
    (from, to) => {
      const [a, b] = [placeOfPixel(view, ...from), placeOfPixel(view, ...to)];
      onSelect(boxClauses(layout, { x: ordered(a.x, b.x), y: ordered(a.y, b.y) }));
    },
    (polygon) => {
      const rows = [...layout.placed.keys()].filter(
        (row) => layout.placed[row] === 1 && insideLasso(polygon, places.x[row]!, places.y[row]!),
      );
      onSelect(namedRunsClause(rows.map(layout.idOf), where, 'runs'));
    },
  );
  const zoomBy = useCallback(
    (factor: number, x: number, y?: number) =>
      onState({ zoom: zoomed(zoom, factor, placeOfPixel({ area, zoom }, x, y ?? area.top + area.height / 2)) }),
    [onState, zoom, area],
  );
  useWheelZoom(figure, zoomBy);
  const look = (row: number | undefined, byKeyboard = false): void => {
    setCursor(row === undefined ? undefined : { row, byKeyboard });
    setHighlight(row === undefined ? undefined : layout.idOf(row));
  };
  const onKey = (key: string): boolean => {
    const next = nearestIn(places, kept, cursor?.row, key);
    if (next !== undefined) look(next, true);
    else if (key === ' ' && cursor) onSelect(namedRunsClause(withToggled(named, layout.idOf(cursor.row)), where, 'runs'));
    else if (key === '+' || key === '=') zoomBy(0.5, area.left + area.width / 2);
    else if (key === '-' || key === '−') zoomBy(2, area.left + area.width / 2);
    else if (key === '0') onState({ zoom: undefined });
    else if (key === 't') onTable();
    else if (key === 'f') onFull();
    else if (key === 'Escape' && selection.own.length > 0) onSelect([]);
    else if (key === 'Escape' && cursor) look(undefined);
    else return key.startsWith('Arrow');
    return true;
  };
  const [at, setAt] = useState<LassoPoint>();
  const onMove = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const point: LassoPoint = [event.clientX - box.left, event.clientY - box.top];
    setAt(point);
    drag.move(event, point);
    if (event.buttons === 0) look(nearestPoint(places, kept, layout, point));
  };
  const active = cursor?.row ?? rowOf(layout, highlight);
  const dense = density && at ? densityAt(density, ...at) : 0;
  return (
    <ChartFigure
      className="rf-scatter"
      figure={figure}
      summary={summary}
      keys={keyHints}
      onKey={onKey}
      announcement={
        cursor?.byKeyboard
          ? readings(layout, cursor.row)
              .map(([label, text]) => `${label} ${text}`)
              .join('; ')
          : ''
      }
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => drag.start(event)}
      onPointerMove={onMove}
      onPointerUp={(event) => drag.end(event)}
      onPointerCancel={() => drag.cancel()}
      onPointerLeave={() => {
        look(undefined);
        setAt(undefined);
      }}
      onDoubleClick={() => (state.zoom ? onState({ zoom: undefined }) : onSelect([]))}
      onBlur={() => look(undefined)}
    >
      <ScatterCanvas
        layout={layout}
        places={places}
        kept={kept}
        density={density}
        area={area}
        size={size}
        pixelRatio={pixelRatio}
        theme={theme}
      />
      <ScatterOverlay
        view={view}
        layout={layout}
        spec={spec}
        places={places}
        size={size}
        active={active}
        lasso={drag.lasso}
        box={drag.box}
      />
      {layout.colors.legend && (
        <div className="rf-scatter-bar" style={{ top: area.top, height: area.height }}>
          <ColorBar {...layout.colors.legend} />
        </div>
      )}
      {cursor && !drag.box && !drag.lasso && (
        <Tooltip anchor={{ x: places.x[cursor.row]!, y: places.y[cursor.row]! }}>
          {readings(layout, cursor.row).map(([label, text], i) => (
            <div key={label} className={i === 0 ? 'rf-parallel-name' : 'rf-parallel-reading'}>
              {i > 0 && <span>{label}</span>}
              <span>{text}</span>
            </div>
          ))}
          {dense > 1 && <div className="rf-tooltip-foot">{formatStep(dense)} runs here</div>}
        </Tooltip>
      )}
    </ChartFigure>
  );
}

function ordered(a: number, b: number): readonly [number, number] {
  return a < b ? [a, b] : [b, a];
}

function zoomed(zoom: ScatterView['zoom'], factor: number, center: { x: number; y: number }): ScatterState['zoom'] {
  const along = ([from, to]: readonly [number, number], at: number): readonly [number, number] => {
    const span = Math.min(1, Math.max(0.001, (to - from) * factor));
    const low = Math.min(1 - span, Math.max(0, at - (span * (at - from)) / (to - from)));
    return [low, low + span];
  };
  const next = { x: along(zoom.x, center.x), y: along(zoom.y, center.y) };
  return next.x[1] - next.x[0] >= 1 && next.y[1] - next.y[0] >= 1 ? undefined : next;
}

function rowOf({ rows, idOf, placed }: ScatterLayout, run: string | undefined): number | undefined {
  if (run === undefined) return undefined;
  for (let row = 0; row < rows; row++) if (placed[row] === 1 && idOf(row) === run) return row;
  return undefined;
}

/** What is read of a run. */
function readings(layout: ScatterLayout, row: number): [label: string, text: string][] {
  const { x, y, sizes, labels, nameOf } = layout;
  return [
    ['run', nameOf(row)],
    [x.label, rowText(x.values, row)],
    [y.label, rowText(y.values, row)],
    ...(sizes ? [[sizes.label, rowText(sizes.values, row)] as [string, string]] : []),
    ...(labels ? [['label', rowText(labels, row)] as [string, string]] : []),
  ];
}
