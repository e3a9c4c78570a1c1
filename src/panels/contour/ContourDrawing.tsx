import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import { formatValue, valueRamp, type PaletteTheme } from '../../theme/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { ScatterDrawing } from '../scatter/ScatterDrawing.js';
import { placeMaps } from '../scatter/projection.js';
import type { ScatterState } from '../scatter/spec.js';
import type { ScatterView } from '../scatter/view.js';
import type { ContourSpec } from './spec.js';
import { bandCount, isolines, type SurfaceGrid } from './surfaceGrid.js';
import { scatterSpecOf, type ContourView } from './view.js';

/** The drawing of a contour plot: bands and lines of equal value behind the runs they were interpolated between. */
export function ContourDrawing(props: PanelViewProps<ContourSpec, ScatterState, ContourView>) {
  const { view, spec, context } = props;
  const points = useMemo(() => scatterSpecOf(spec), [spec]);
  const { grid, plot } = view;
  return (
    <>
      {grid && view.empty === undefined && (
        <div className="rf-contour-surface">
          <Bands grid={grid} plot={plot} theme={context.theme} />
          <Lines grid={grid} plot={plot} />
        </div>
      )}
      <ScatterDrawing {...props} spec={points} view={{ ...plot, summary: view.summary, empty: view.empty }} onSpec={undefined} />
    </>
  );
}

interface LayerProps {
  grid: SurfaceGrid;
  plot: ScatterView;
}

/** Where the whole of both axes lies on screen, CSS pixels: beyond the plot when zoomed. */
function wholeBox(plot: ScatterView): { left: number; top: number; width: number; height: number } {
  const to = placeMaps(plot);
  return { left: to.x(0), top: to.y(1), width: to.x(1) - to.x(0), height: to.y(0) - to.y(1) };
}

const Bands = memo(function Bands({ grid, plot, theme }: LayerProps & { theme: PaletteTheme }) {
  const ref = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d');
    if (context) paintBands(context, grid, theme);
  }, [grid, theme]);
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
  context: CanvasRenderingContext2D,
  { columns, rows, values, extent: [low, high] }: SurfaceGrid,
  theme: PaletteTheme,
): void {
  const ramp = valueRamp(theme);
  context.clearRect(0, 0, columns, rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column]!;
      if (Number.isNaN(value)) continue;
      const band = high > low ? Math.min(bandCount - 1, Math.floor(((value - low) / (high - low)) * bandCount)) : 0;
      context.fillStyle = ramp((band + 0.5) / bandCount);
      context.fillRect(column, row, 1, 1);
    }
  }
}

const Lines = memo(function Lines({ grid, plot }: LayerProps) {
  const paths = useMemo(() => isolines(grid), [grid]);
  const { area } = plot;
  const box = wholeBox(plot);
  const transform = `translate(${box.left - area.left} ${box.top - area.top}) scale(${box.width / grid.columns} ${box.height / grid.rows})`;
  return (
    <svg className="rf-contour-lines" aria-hidden="true" style={{ left: area.left, top: area.top }} width={area.width} height={area.height}>
      <g transform={transform}>
        {paths.map((path, i) => (
          <path key={i} d={path} />
        ))}
      </g>
    </svg>
  );
});

/** What is read of z. */
export function zText(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '–' : formatValue(value, 6);
}
