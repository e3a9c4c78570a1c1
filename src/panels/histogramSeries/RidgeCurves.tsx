import { memo } from 'react';
import { countRamp, type PaletteTheme } from '../../theme/index.js';
import { baseLine, curveRise } from './places.js';
import { binsOf, figureOf } from './rows.js';
import type { HistogramSeriesView, RunTile } from './view.js';

/** The histograms of one run as curves, each on the base line of its step, the latest in front and in the strongest colour. */
export const RidgeCurves = memo(function RidgeCurves({
  view,
  tile,
  theme,
  active,
}: {
  view: HistogramSeriesView;
  tile: RunTile;
  theme: PaletteTheme;
  active: number | undefined;
}) {
  const ramp = countRamp(theme);
  const step = figureOf(view.frame, 'step');
  const { domain } = view;
  const rows = Array.from({ length: tile.end - tile.start }, (_, i) => tile.start + i).filter(
    (row) => step[row]! >= domain[0] && step[row]! <= domain[1],
  );
  return rows.map((row) => {
    const place = (step[row]! - domain[0]) / (domain[1] - domain[0]);
    const line = curvePath(view, tile, row, step[row]!);
    const { left, width } = tile.area;
    const base = baseLine(tile, view, step[row]!);
    return (
      <g key={row} className={row === active ? 'rf-ridge rf-ridge-active' : 'rf-ridge'}>
        <path className="rf-ridge-fill" d={`M${left},${base}L${line}L${left + width},${base}Z`} />
        <path className="rf-ridge-line" d={`M${line}`} stroke={ramp(0.45 + 0.55 * place)} />
      </g>
    );
  });
});

function curvePath(view: HistogramSeriesView, tile: RunTile, row: number, step: number): string {
  const { counts } = binsOf(view.frame, row);
  const total = figureOf(view.frame, 'total')[row]!;
  const { left, width } = tile.area;
  const base = baseLine(tile, view, step);
  const rise = view.most > 0 ? curveRise(tile) / view.most : 0;
  const points = Array.from(counts, (count, bin) => {
    const y = base - (total > 0 ? (count / total) * rise : 0);
    return `${(left + ((bin + 0.5) / counts.length) * width).toFixed(1)},${y.toFixed(1)}`;
  });
  return [`${left},${base.toFixed(1)}`, ...points, `${(left + width).toFixed(1)},${base.toFixed(1)}`].join('L');
}
