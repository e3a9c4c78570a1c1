import { memo, useId } from 'react';
import { positionOf, type PlotArea } from '../../charts/index.js';
import type { PlacedLabel } from '../../charts/inner.js';
import { useLocale } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import type { ScatterCurves } from './curves.js';
import type { PointPlaces } from './drawPoints.js';
import { toPadded, type ScatterLayout } from './layout.js';
import { placeMaps, type Projection } from './projection.js';
import { bestPath, curvePaths, diagonalPath, frontPath, ringsPath } from './scatterPaths.js';
import type { ReferenceLine, ScatterSpec } from './spec.js';

export interface ScatterMarksProps {
  layout: ScatterLayout;
  curves: ScatterCurves;
  spec: ScatterSpec;
  projection: Projection;
  points: PointPlaces;
  labels: readonly PlacedLabel[];
  size: { width: number; height: number };
}

/** Lines through the points, reference lines and labels, cut at the edge of the plot. */
export const ScatterMarks = memo(function ScatterMarks(props: ScatterMarksProps) {
  const { layout, curves, spec, projection, points, labels, size } = props;
  const to = placeMaps(projection);
  const { area } = projection;
  const clip = useId();
  const fit = curves.fit && curvePaths(curves.fit, to);
  const { front = { x: 'minimize' } } = spec;
  return (
    <svg className="rf-layer rf-scatter-marks" aria-hidden="true" width={size.width} height={size.height}>
      <clipPath id={clip}>
        <rect x={area.left} y={area.top} width={area.width} height={area.height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {spec.diagonal && <path className="rf-scatter-diagonal" d={diagonalPath(layout, to)} />}
        {fit && <path className="rf-scatter-band" d={fit.band} />}
        {fit && <path className="rf-scatter-fit rf-scatter-halo" d={fit.line} />}
        {fit && <path className="rf-scatter-fit" d={fit.line} />}
        <path className="rf-scatter-best" d={bestPath(layout, curves.best, to)} />
        <path className="rf-scatter-front" d={frontPath(layout, curves.front, front.x, to)} />
      </g>
      <path className="rf-scatter-ring" d={ringsPath(curves.front, points, layout.radius)} />
      {(spec.lines ?? []).map((line, i) => (
        // Lines have no name of their own; two may be alike.
        // oxlint-disable-next-line react/no-array-index-key
        <Reference key={i} line={line} layout={layout} projection={projection} />
      ))}
      {labels.map(({ left, top, text }) => (
        <text key={`${left} ${top}`} className="rf-scatter-label" x={left} y={top} dy="0.35em">
          {text}
        </text>
      ))}
    </svg>
  );
});

const dashes = { solid: undefined, dashed: '5 4', dotted: '1.5 3' } as const;

function Reference({ line, layout, projection }: { line: ReferenceLine; layout: ScatterLayout; projection: Projection }) {
  const locale = useLocale();
  const { area, zoom } = projection;
  const place = toPadded(positionOf(layout[line.axis].scale, line.value));
  const [from, end] = zoom[line.axis];
  if (!(place >= from && place <= end)) return null;
  const to = placeMaps(projection);
  const ends = line.axis === 'x' ? acrossAt(to.x(place), area) : levelAt(to.y(place), area);
  const text = line.label ?? formatNumber(line.value, 4, locale);
  return (
    <g className="rf-scatter-reference">
      <line {...ends} strokeDasharray={dashes[line.dash ?? 'dashed']} />
      {line.axis === 'x' ? (
        <text x={ends.x1 + 4} y={area.top + 10}>
          {text}
        </text>
      ) : (
        <text x={area.left + area.width - 4} y={ends.y1 - 4} textAnchor="end">
          {text}
        </text>
      )}
    </g>
  );
}

interface Ends {
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

function acrossAt(left: number, { top, height }: PlotArea): Ends {
  return { x1: left, x2: left, y1: top, y2: top + height };
}

function levelAt(top: number, { left, width }: PlotArea): Ends {
  return { x1: left, x2: left + width, y1: top, y2: top };
}
