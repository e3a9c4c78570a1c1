import { useCallback, useMemo, useRef, useState, type PointerEvent } from 'react';
import { ChartFigure, useWheelZoom } from '../../charts/index.js';
import { classScores } from '../../numeric/index.js';
import { FactsTooltip } from '../groups/index.js';
import { useLocale, useTexts, type ElementSize } from '../../react/index.js';
import { usePointerDrag, type FigurePlace } from '../scatter3d/usePointerDrag.js';
import { cellReading } from './cellReading.js';
import type { MatrixColors } from './colorTable.js';
import { MatrixCanvas } from './MatrixCanvas.js';
import { matrixKeyHints, matrixKeys, type Cell } from './matrixKeys.js';
import { matrixLayout } from './matrixLayout.js';
import type { OneMatrix } from './matrixSet.js';
import type { MatrixValues } from './matrixValues.js';
import { cellAtPlace, clampWindow, wholeWindow, windowWith, zoomedWindow, type MatrixWindow } from './matrixWindow.js';
import { Minimap } from './Minimap.js';
import { isPooled } from './paintMatrix.js';
import { confusionMatrixPartTexts } from './partTexts.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

export interface MatrixFigureProps {
  view: ConfusionMatrixView;
  main: OneMatrix;
  values: MatrixValues;
  colors: MatrixColors;
  summary: string;
  size: ElementSize;
  pixelRatio: number;
  window: MatrixWindow;
  onWindow: (change: (window: MatrixWindow) => MatrixWindow) => void;
  cursor: Cell | undefined;
  onCursor: (cell: Cell | undefined) => void;
  /** The cell whose rows are listed. */
  picked: Cell | undefined;
  onPick: (cell: Cell) => void;
  onLeave: (() => void) | undefined;
  onTable: () => void;
  onFull: () => void;
}

/** The matrix that is large: hover reads a cell, a click lists its rows, a drag moves it where it is zoomed. */
export function MatrixFigure(props: MatrixFigureProps) {
  const { view, main, values, colors, size, pixelRatio, onWindow, cursor, onCursor, picked, onPick } = props;
  const { classes } = view.set;
  const locale = useLocale();
  const t = useTexts(confusionMatrixPartTexts);
  const below = useTexts(confusionMatrixTexts)('precision');
  const window = clampWindow(props.window, classes.length);
  const layout = useMemo(() => matrixLayout(classes, size, below), [classes, size, below]);
  const scores = useMemo(() => (view.against ? undefined : classScores(main.sums)), [view.against, main]);
  const [byKey, setByKey] = useState(false);
  const figure = useRef<HTMLDivElement>(null);
  const { plot } = layout;
  const zoom = useCallback(
    (factor: number, x = plot.left + plot.width / 2, y = plot.top + plot.height / 2) => {
      const [across, down] = [(x - plot.left) / plot.width, (y - plot.top) / plot.height].map((part) => Math.min(1, Math.max(0, part)));
      onWindow((now) => zoomedWindow(now, factor, across!, down!, classes.length));
    },
    [plot, onWindow, classes.length],
  );
  useWheelZoom(figure, zoom);
  const look = (cell: Cell | undefined, keyboard: boolean): void => {
    setByKey(keyboard);
    onCursor(cell);
    if (cell && keyboard) onWindow((now) => windowWith(now, cell.actual, cell.predicted, classes.length));
  };
  const at = (place: FigurePlace): Cell | undefined => cellAtPlace(place, plot, window, classes.length);
  const drag = usePointerDrag({
    onDrag: ({ before, to }) => {
      const [dx, dy] = [((to.left - before.left) / plot.width) * window.span, ((to.top - before.top) / plot.height) * window.span];
      onWindow((now) => clampWindow({ ...now, x: now.x - dx, y: now.y - dy }, classes.length));
    },
    onClick: (place) => {
      const cell = at(place);
      if (cell) onPick(cell);
    },
  });
  const hover = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    if (event.buttons === 0 || event.pointerType === 'touch')
      look(at({ left: event.clientX - box.left, top: event.clientY - box.top }), false);
  };
  const onKey = matrixKeys({
    classes: classes.length,
    cursor,
    onCursor: (cell) => look(cell, true),
    onPick,
    onZoom: (factor) => zoom(factor),
    onWhole: () => onWindow(() => wholeWindow(classes.length)),
    onLeave: props.onLeave,
    onTable: props.onTable,
    onFull: props.onFull,
  });
  const reading = cursor && cellReading(view, main, cursor, locale);
  const zoomed = window.span < classes.length;
  const corner = cursor && boxOf(cursor, layout.plot, window);
  return (
    <ChartFigure
      className={zoomed ? 'rf-confusion-figure rf-confusion-zoomed' : 'rf-confusion-figure'}
      figure={figure}
      summary={props.summary}
      keys={matrixKeyHints(t)}
      onKey={onKey}
      announcement={byKey && reading ? reading.text : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={drag.onPointerDown}
      onPointerMove={(event) => {
        hover(event);
        drag.onPointerMove(event);
      }}
      onPointerUp={drag.onPointerUp}
      onPointerCancel={drag.onPointerCancel}
      onPointerLeave={(event) => event.pointerType !== 'touch' && look(undefined, false)}
      onDoubleClick={() => onWindow(() => wholeWindow(classes.length))}
    >
      <MatrixCanvas {...{ values, colors, classes, scores, layout, window, size, pixelRatio }} normalise={view.normalise} />
      <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
        <CellBox cell={picked} className="rf-confusion-picked" plot={plot} window={window} />
        <CellBox cell={cursor} className="rf-confusion-cursor" plot={plot} window={window} />
      </svg>
      {isPooled(layout, window, pixelRatio) && (
        <p className="rf-confusion-pooled" style={{ left: plot.left + 4, bottom: size.height - plot.top - plot.height + 4 }}>
          {t('pooled')}
        </p>
      )}
      {zoomed && classes.length > 20 && (
        <Minimap
          {...{ values, colors, window, pixelRatio }}
          onWindow={(next) => onWindow(() => next)}
          right={size.width - plot.left - plot.width + 6}
          top={plot.top + 6}
        />
      )}
      {reading && corner && !drag.drag && (
        <FactsTooltip anchor={{ x: corner.left + corner.width, y: corner.top }} title={reading.title} facts={reading.facts} />
      )}
    </ChartFigure>
  );
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function boxOf({ actual, predicted }: Cell, plot: Box, { x, y, span }: MatrixWindow): Box {
  const [width, height] = [plot.width / span, plot.height / span];
  return { left: plot.left + (predicted - x) * width, top: plot.top + (actual - y) * height, width, height };
}

/** A frame about a cell, at least so large that it is seen; nothing where the cell is not on screen. */
function CellBox({ cell, className, plot, window }: { cell: Cell | undefined; className: string; plot: Box; window: MatrixWindow }) {
  if (!cell) return null;
  const { left, top, width, height } = boxOf(cell, plot, window);
  const outside = left + width <= plot.left || top + height <= plot.top || left >= plot.left + plot.width || top >= plot.top + plot.height;
  if (outside) return null;
  const [w, h] = [Math.max(width, 5), Math.max(height, 5)];
  return <rect className={className} x={left + width / 2 - w / 2} y={top + height / 2 - h / 2} width={w} height={h} />;
}
