import { Box, BoxSelect } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { ChartFigure, EmptyState, nearestInGrid, pointGrid, useWheelZoom, type PlotArea } from '../../charts/index.js';
import { useHighlight, useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { factsText, FactsTooltip, rowOfRun } from '../groups/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { withToggled } from '../runClause.js';
import { pointFacts } from './pointFacts.js';
import { rowsWithin } from '../scatter/lasso.js';
import { MarkBar } from '../scatter/MarkBar.js';
import { scatterTexts } from '../scatter/texts.js';
import { boxAxes } from './boxAxes.js';
import { BoxLayer } from './BoxLayer.js';
import { turned, zoomedBy, type Camera } from './camera.js';
import { cloudRadius, Picture } from './Picture.js';
import { projectRows } from './projectRows.js';
import { scatter3dKeyHints, scatter3dKeys } from './scatter3dKeys.js';
import type { Scatter3dSpec } from './spec.js';
import type { Scatter3dState } from './state.js';
import { scatter3dTexts } from './texts.js';
import { useChosenRuns } from './useChosenRuns.js';
import { usePointerDrag, type PointerDrag } from './usePointerDrag.js';
import type { Scatter3dLayout, Scatter3dView as View } from './view.js';

type Props = PanelViewProps<Scatter3dSpec, Scatter3dState, View>;

/** The drawing of a 3-D scatter plot: drag turns it, Shift and drag selects. */
export function Scatter3dDrawing(props: Props) {
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

const barRoom = 64;

function Drawing(props: Props & { layout: Scatter3dLayout }) {
  const { view, layout, spec, state, onState, context, summary } = props;
  const locale = useLocale();
  const { size, pixelRatio, theme } = context;
  const { camera, setCamera } = useCamera(state, onState);
  const width = Math.max(40, size.width - (layout.colors.legend ? barRoom : 0));
  const area = useMemo<PlotArea>(() => ({ left: 0, top: 0, width, height: size.height }), [width, size.height]);
  const box = useMemo(() => boxAxes(layout.axes, camera, area, locale), [layout, camera, area, locale]);
  const points = useMemo(() => projectRows(layout, camera, area), [layout, camera, area]);
  const { chosen, kept, set } = useChosenRuns(view, layout, props.onSelect);
  const grid = useMemo(() => pointGrid(points.x, points.y, layout.placed, area), [points, layout, area]);
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ row: number; byKeyboard: boolean }>();
  const figure = useRef<HTMLDivElement>(null);
  useWheelZoom(
    figure,
    useCallback((factor: number) => setCamera((now) => zoomedBy(now, 1 / factor)), [setCamera]),
  );
  const look = (row: number | undefined, byKeyboard = false): void => {
    setCursor(row === undefined ? undefined : { row, byKeyboard });
    setHighlight(row === undefined ? undefined : layout.idOf(row));
  };
  const toggle = (row: number): void => set(withToggled(chosen, layout.idOf(row)), true);
  const selects = ({ shift }: PointerDrag): boolean => shift || state.mode === 'select';
  const drag = usePointerDrag({
    onDrag: (moved, done) => {
      if (selects(moved)) set(rowsWithin(cornersOf(moved), points.x, points.y).map(layout.idOf), done);
      else setCamera((now) => turned(now, moved.to.left - moved.before.left, moved.to.top - moved.before.top));
    },
    onClick: ({ left, top }) => {
      const row = nearestInGrid(grid, left, top);
      if (row !== undefined) toggle(row);
    },
  });
  const onKey = scatter3dKeys({
    camera,
    setCamera: (next) => setCamera(() => next),
    points,
    cursor: cursor?.row,
    look,
    toggle,
    clear: chosen.size > 0 ? () => set([], true) : undefined,
    onTable: props.onTable,
    onFull: props.onFull,
  });
  const point = (event: PointerEvent<HTMLElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    const idle = event.buttons === 0 || event.pointerType === 'touch';
    look(idle ? nearestInGrid(grid, event.clientX - frame.left, event.clientY - frame.top) : undefined);
  };
  const outside = rowOfRun(layout.frame, highlight);
  const shown = cursor?.row ?? (outside < 0 ? undefined : outside);
  const { x, y, z } = layout.axes;
  const facts = cursor && pointFacts(layout.frame, [x.column, y.column, z.column, spec.colorBy], cursor.row, locale);
  const name = cursor ? layout.nameOf(cursor.row) : '';
  const selecting = drag.drag && selects(drag.drag) ? drag.drag : undefined;
  return (
    <ChartFigure
      className={`rf-scatter3d rf-scatter3d-${state.mode}`}
      figure={figure}
      summary={summary}
      keys={scatter3dKeyHints(locale)}
      onKey={onKey}
      announcement={cursor?.byKeyboard && facts ? said(factsText(name, facts), kept[cursor.row] === 1, locale) : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={drag.onPointerDown}
      onPointerMove={(event) => {
        point(event);
        drag.onPointerMove(event);
      }}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onPointerLeave={(event) => event.pointerType !== 'touch' && look(undefined)}
      onDoubleClick={() => set([], true)}
      onBlur={() => look(undefined)}
    >
      <BoxLayer {...box} size={size} />
      <Picture {...{ layout, kept, camera, pixelRatio, theme }} width={area.width} height={area.height} />
      <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
        {selecting && <SelectionBox drag={selecting} />}
        {shown !== undefined && !Number.isNaN(points.x[shown]!) && (
          <circle
            className="rf-cursor-dot"
            cx={points.x[shown]}
            cy={points.y[shown]}
            r={cloudRadius(layout.count) + 2}
            fill={layout.colors.css[layout.colors.index[shown]!]}
          />
        )}
      </svg>
      <MarkBar legend={layout.colors.legend} area={{ left: 0, top: 26, width, height: size.height - 40 }} size={size} />
      <Tools mode={state.mode} onMode={(mode) => onState({ ...state, mode })} />
      {cursor && facts && !drag.drag && (
        <FactsTooltip anchor={{ x: points.x[cursor.row] || 0, y: points.y[cursor.row] || 0 }} title={name} facts={facts} />
      )}
    </ChartFigure>
  );
}

/** What is read aloud of a point. */
function said(reading: string, selected: boolean, locale: Locale): string {
  return selected ? reading : textsOf(scatterTexts, locale)('notSelected', { reading });
}

/** The camera of the drawing; the state learns of it once it rests, so that turning costs no more than drawing. */
function useCamera(state: Scatter3dState, onState: (state: Scatter3dState) => void) {
  const [camera, setCamera] = useState<Camera>(state.camera);
  useEffect(() => {
    if (camera === state.camera) return undefined;
    const timer = setTimeout(() => onState({ ...state, camera }), 200);
    return () => clearTimeout(timer);
  }, [camera, state, onState]);
  return { camera, setCamera };
}

function cornersOf({ from, to }: PointerDrag): [number, number][] {
  return [
    [from.left, from.top],
    [to.left, from.top],
    [to.left, to.top],
    [from.left, to.top],
  ];
}

function SelectionBox({ drag: { from, to } }: { drag: PointerDrag }) {
  return (
    <rect
      className="rf-zoom-rect"
      x={Math.min(from.left, to.left)}
      y={Math.min(from.top, to.top)}
      width={Math.abs(to.left - from.left)}
      height={Math.abs(to.top - from.top)}
    />
  );
}

const tools = [
  { mode: 'turn', name: 'dragTurns', Icon: Box },
  { mode: 'select', name: 'dragSelects', Icon: BoxSelect },
] as const;

/** Buttons that say what a drag does. */
function Tools({ mode, onMode }: { mode: Scatter3dState['mode']; onMode: (mode: Scatter3dState['mode']) => void }) {
  const locale = useLocale();
  const t = textsOf(scatter3dTexts, locale);
  return (
    <div
      className="rf-scatter-tools"
      data-rf-figure="off"
      style={{ right: barRoom + 44 }}
      role="group"
      aria-label={textsOf(scatterTexts, locale)('dragDoes')}
    >
      {tools.map(({ mode: its, name, Icon }) => (
        <button
          key={its}
          type="button"
          className="rf-icon-button"
          aria-pressed={mode === its}
          aria-label={t(name)}
          title={t(name)}
          onClick={() => onMode(its)}
        >
          <Icon aria-hidden size={14} />
        </button>
      ))}
    </div>
  );
}
