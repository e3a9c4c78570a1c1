import type { PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import type { PlotZoom } from './spec.js';
import type { ScatterView } from './view.js';

/** The plot and what of it is on screen. */
export type Projection = Pick<ScatterView, 'area' | 'zoom'>;

/** From places of the plot to CSS pixels of the figure. */
export interface PlaceMaps {
  x: (place: number) => number;
  y: (place: number) => number;
}

export function placeMaps({ area, zoom }: Projection): PlaceMaps {
  return {
    x: (place) => area.left + (area.width * (place - zoom.x[0])) / (zoom.x[1] - zoom.x[0]),
    y: (place) => area.top + area.height - (area.height * (place - zoom.y[0])) / (zoom.y[1] - zoom.y[0]),
  };
}

/** The place of the plot at CSS pixels. */
export function placeOfPixel({ area, zoom }: Projection, x: number, y: number): { x: number; y: number } {
  return {
    x: zoom.x[0] + ((x - area.left) / area.width) * (zoom.x[1] - zoom.x[0]),
    y: zoom.y[0] + ((area.top + area.height - y) / area.height) * (zoom.y[1] - zoom.y[0]),
  };
}

/** Where the points on screen are; NaN for those that are not, or have no place. */
export function projectPoints({ x, y, rows, placed }: ScatterLayout, projection: Projection): PointPlaces {
  const to = placeMaps(projection);
  const { x: across, y: up } = projection.zoom;
  const places = { x: new Float32Array(rows).fill(NaN), y: new Float32Array(rows).fill(NaN) };
  for (let row = 0; row < rows; row++) {
    const [placeX, placeY] = [x.place[row]!, y.place[row]!];
    if (placed[row] === 0 || placeX < across[0] || placeX > across[1] || placeY < up[0] || placeY > up[1]) continue;
    places.x[row] = to.x(placeX);
    places.y[row] = to.y(placeY);
  }
  return places;
}

/** A zoom shows at least this part of an axis. */
const smallest = 1e-6;

/** What is on screen made `factor` times as wide and high around a place; undefined where that is all. */
export function zoomedBy(zoom: PlotZoom, factor: number, center: { x: number; y: number }): PlotZoom | undefined {
  const along = ([from, to]: readonly [number, number], at: number): readonly [number, number] => {
    const span = Math.min(1, Math.max(smallest, (to - from) * factor));
    const low = Math.min(1 - span, Math.max(0, at - (span * (at - from)) / (to - from)));
    return [low, low + span];
  };
  const next = { x: along(zoom.x, center.x), y: along(zoom.y, center.y) };
  return next.x[1] - next.x[0] >= 1 && next.y[1] - next.y[0] >= 1 ? undefined : next;
}
