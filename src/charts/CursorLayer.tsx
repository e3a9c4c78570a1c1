import type { ChartLines } from './chartLine.js';
import type { ChartMaps } from './cursor.js';
import { toPixel } from './pixelMap.js';
import type { PlotArea } from './plotArea.js';
import type { CursorReadings, Reading } from './readings.js';
import type { Drag } from './useZoomDrag.js';

export interface CursorLayerProps {
  size: { width: number; height: number };
  area: PlotArea;
  maps: ChartMaps;
  content: ChartLines;
  readings: CursorReadings | undefined;
  active: string | undefined;
  drag: Drag | undefined;
}

/** Crosshair, a dot on each line that is read, and the range being dragged out. */
export function CursorLayer({ size, area, maps, content, readings, active, drag }: CursorLayerProps) {
  const bottom = area.top + area.height;
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      {readings && !drag && (
        <line className="rf-crosshair" x1={toPixel(maps.x, readings.x)} x2={toPixel(maps.x, readings.x)} y1={area.top} y2={bottom} />
      )}
      {!drag &&
        dotted(readings, content, active).map(({ line, x, value }) => (
          <circle
            key={line}
            className="rf-cursor-dot"
            cx={toPixel(maps.x, x)}
            cy={toPixel(maps.y, value)}
            r={content.lines[line]?.id === active ? 4.5 : 3}
            fill={content.lines[line]?.color}
          />
        ))}
      {drag && (
        <rect
          className="rf-zoom-rect"
          x={Math.min(drag.from, drag.to)}
          width={Math.abs(drag.to - drag.from)}
          y={area.top}
          height={area.height}
        />
      )}
    </svg>
  );
}

/** Readings that get a dot: all of a few, but only the active one where lines were left out, as dots would hide each other. */
function dotted(readings: CursorReadings | undefined, { lines }: ChartLines, active: string | undefined): readonly Reading[] {
  if (!readings || readings.more === 0) return readings?.readings ?? [];
  return readings.readings.filter(({ line }) => lines[line]?.id === active);
}
