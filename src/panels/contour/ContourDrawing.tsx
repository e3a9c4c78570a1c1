import { memo, useCallback, useMemo, useRef } from 'react';
import { positionOf, useDrawing, type Pen, type ValueScale } from '../../charts/index.js';
import { StarMark } from '../../charts/inner.js';
import { useLocale } from '../../react/index.js';
import type { Locale } from '../../texts/index.js';
import { formatValue, valueRamp, type PaletteTheme } from '../../theme/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { ScatterDrawing } from '../scatter/ScatterDrawing.js';
import { placeMaps } from '../scatter/projection.js';
import type { ScatterState } from '../scatter/spec.js';
import type { ScatterView } from '../scatter/view.js';
import { isolines, type CellPoint, type Isoline } from './isolines.js';
import { levelEdges, type Level } from './levels.js';
import { lineLabels } from './lineLabels.js';
import { readSurface } from './readSurface.js';
import type { ContourSpec } from './spec.js';
import type { SurfaceGrid } from './surfaceGrid.js';
import { scatterSpecOf, type ContourView } from './view.js';

/** The drawing of a contour plot: bands and lines of equal value behind the runs they were interpolated between, the best run marked. */
export function ContourDrawing(props: PanelViewProps<ContourSpec, ScatterState, ContourView>) {
  const { view, spec, context } = props;
  const locale = useLocale();
  const points = useMemo(() => scatterSpecOf(spec), [spec]);
  const { grid, plot, scale, levels } = view;
  const readGround = useCallback(
    (at: { left: number; top: number }) => readSurface({ grid, plot, label: view.label }, at, locale),
    [grid, plot, view.label, locale],
  );
  const shown = view.empty === undefined;
  const lines = useMemo(() => (grid ? isolines(grid, levels) : []), [grid, levels]);
  return (
    <>
      {grid && scale && shown && (
        <div className="rf-contour-surface">
          <Bands grid={grid} plot={plot} theme={context.theme} scale={scale} levels={levels} />
          <Lines grid={grid} plot={plot} lines={lines} />
        </div>
      )}
      <ScatterDrawing
        {...props}
        spec={points}
        view={{ ...plot, summary: view.summary, empty: view.empty }}
        onSpec={undefined}
        readGround={readGround}
      />
      {shown && <Marks grid={grid} plot={plot} lines={lines} best={view.best} />}
    </>
  );
}

interface LayerProps {
  grid: SurfaceGrid;
  plot: ScatterView;
  levels: readonly Level[];
}

/** Where the whole of both axes lies on screen, CSS pixels: beyond the plot when zoomed. */
function wholeBox(plot: ScatterView): { left: number; top: number; width: number; height: number } {
  const to = placeMaps(plot);
  return { left: to.x(0), top: to.y(1), width: to.x(1) - to.x(0), height: to.y(0) - to.y(1) };
}

type BandsProps = LayerProps & { theme: PaletteTheme; scale: ValueScale };

const Bands = memo(function Bands({ grid, plot, theme, scale, levels }: BandsProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  const draw = useCallback((pen: Pen) => paintBands(pen, grid, scale, levels, theme), [grid, theme, scale, levels]);
  useDrawing(ref, { width: grid.columns, height: grid.rows, scale: 1 }, draw);
  const { area } = plot;
  const box = wholeBox(plot);
  return (
    <div className="rf-contour-clip" style={{ left: area.left, top: area.top, width: area.width, height: area.height }}>
      <canvas
        ref={ref}
        aria-hidden="true"
        width={grid.columns}
        height={grid.rows}
        style={{ left: box.left - area.left, top: box.top - area.top, width: box.width, height: box.height }}
      />
    </div>
  );
});

/** A pixel per cell, in the colour of its band; nothing where nothing is known. */
function paintBands(
  context: Pen,
  { columns, rows, values }: SurfaceGrid,
  scale: ValueScale,
  levels: readonly Level[],
  theme: PaletteTheme,
): void {
  const ramp = valueRamp(theme);
  const edges = levelEdges(levels);
  const colors = [...edges, 1].map((to, i) => ramp(((edges[i - 1] ?? 0) + to) / 2));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]!;
      if (Number.isNaN(value)) continue;
      const place = positionOf(scale, value);
      const band = edges.findIndex((edge) => place < edge);
      context.fillStyle = colors.at(band) ?? '';
      context.fillRect(column, row, 1, 1);
    }
  }
}

/** From cells of the grid to CSS pixels of the plot. */
function cellPlaces(grid: SurfaceGrid, plot: ScatterView): (point: CellPoint) => CellPoint {
  const { area } = plot;
  const box = wholeBox(plot);
  return ([x, y]) => [box.left - area.left + (x * box.width) / grid.columns, box.top - area.top + (y * box.height) / grid.rows];
}

type LinesProps = Pick<LayerProps, 'grid' | 'plot'> & { lines: readonly Isoline[] };

const Lines = memo(function Lines({ grid, plot, lines }: LinesProps) {
  const { area } = plot;
  const place = cellPlaces(grid, plot);
  const pathOf = (line: readonly CellPoint[]): string =>
    `M${line
      .map((point) =>
        place(point)
          .map((at) => at.toFixed(1))
          .join(),
      )
      .join('L')}`;
  return (
    <svg className="rf-contour-lines" aria-hidden="true" style={{ left: area.left, top: area.top }} width={area.width} height={area.height}>
      {lines.map(({ level, lines: parts }) => (
        <path key={level.value} d={parts.map(pathOf).join('')} />
      ))}
    </svg>
  );
});

interface MarksProps {
  grid: SurfaceGrid | undefined;
  plot: ScatterView;
  lines: readonly Isoline[];
  best: number | undefined;
}

/** The values of lines and the star of the best run, where it is in view, above the points. */
const Marks = memo(function Marks({ grid, plot, lines, best }: MarksProps) {
  const { area } = plot;
  const star = best === undefined ? undefined : pointInView(plot, best);
  const labels = grid ? lineLabels(lines, cellPlaces(grid, plot), area, star) : [];
  return (
    <svg className="rf-contour-lines" aria-hidden="true" style={{ left: area.left, top: area.top }} width={area.width} height={area.height}>
      {labels.map(({ x, y, text }) => (
        <text key={text} x={x} y={y} dy="0.35em" textAnchor="middle">
          {text}
        </text>
      ))}
      {star && <StarMark x={star[0]} y={star[1]} />}
    </svg>
  );
});

/** Where a run is, CSS pixels from the upper left of the plot; undefined where that is out of view. */
function pointInView(plot: ScatterView, row: number): CellPoint | undefined {
  const { layout, area } = plot;
  if (!layout) return undefined;
  const to = placeMaps(plot);
  const [x, y] = [to.x(layout.x.place[row]!) - area.left, to.y(layout.y.place[row]!) - area.top];
  return x >= 0 && x <= area.width && y >= 0 && y <= area.height ? [x, y] : undefined;
}

/** What is read of z. */
export function zText(value: number | undefined, locale?: Locale): string {
  return value === undefined || Number.isNaN(value) ? '–' : formatValue(value, 6, locale);
}
