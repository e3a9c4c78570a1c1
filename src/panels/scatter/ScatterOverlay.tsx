import { rowText, valueOf, positionOf, type PlotArea } from '../../charts/index.js';
import { formatValue } from '../../theme/index.js';
import type { ScatterCurve } from './curves.js';
import type { PointPlaces } from './drawPoints.js';
import { toPadded, type ScatterAxis, type ScatterLayout } from './layout.js';
import type { LassoPoint } from './lasso.js';
import type { ReferenceLine, ScatterSpec } from './spec.js';
import type { ScatterView } from './view.js';

export interface ScatterOverlayProps {
  view: ScatterView;
  layout: ScatterLayout;
  spec: ScatterSpec;
  places: PointPlaces;
  size: { width: number; height: number };
  /** The row under the cursor. */
  active: number | undefined;
  lasso: readonly LassoPoint[] | undefined;
  box: { from: LassoPoint; to: LassoPoint } | undefined;
}

/** Points labelled at most: more would hide each other. */
const mostLabels = 60;

/** Axes, curves, lines, labels and what is being selected, as vectors. Hidden from assistive technology, which gets summary and table. */
export function ScatterOverlay({ view, layout, spec, places, size, active, lasso, box }: ScatterOverlayProps) {
  const { area, curves } = view;
  const to = placeMaps(view);
  return (
    <svg className="rf-layer rf-axes" aria-hidden="true" width={size.width} height={size.height}>
      <Ticks view={view} layout={layout} />
      <g
        clipPath="inset(0)"
        style={{
          clipPath: `inset(${area.top}px ${size.width - area.left - area.width}px ${size.height - area.top - area.height}px ${area.left}px)`,
        }}
      >
        {curves.fit && <FitPath curve={curves.fit} to={to} />}
        {curves.best.length > 0 && <path className="rf-scatter-best" d={stepPath(curves.best, places, area.left + area.width)} />}
        {curves.front.length > 0 && <path className="rf-scatter-front" d={linePath(curves.front, places)} />}
        {spec.diagonal && <path className="rf-scatter-reference" d={diagonalPath(layout, to)} />}
        {(spec.lines ?? []).map((line) => (
          <Reference key={`${line.axis} ${line.value}`} line={line} layout={layout} to={to} area={area} />
        ))}
        {[...curves.front].map((row) => (
          <circle key={row} className="rf-scatter-front-point" cx={places.x[row]} cy={places.y[row]} r={layout.radius(row) + 2.5} />
        ))}
      </g>
      {layout.labels && <Labels layout={layout} places={places} kept={view.kept} area={area} />}
      {active !== undefined && (
        <circle
          className="rf-cursor-dot"
          cx={places.x[active]}
          cy={places.y[active]}
          r={layout.radius(active) + 2}
          fill={layout.colors.css[layout.colors.index[active]!]}
        />
      )}
      {box && (
        <rect
          className="rf-zoom-rect"
          x={Math.min(box.from[0], box.to[0])}
          y={Math.min(box.from[1], box.to[1])}
          width={Math.abs(box.to[0] - box.from[0])}
          height={Math.abs(box.to[1] - box.from[1])}
        />
      )}
      {lasso && <path className="rf-zoom-rect" d={`M${lasso.map(([x, y]) => `${x},${y}`).join('L')}Z`} />}
    </svg>
  );
}

type Maps = { x: (place: number) => number; y: (place: number) => number };

/** CSS pixels of places of the plot. */
export function placeMaps({ area, zoom }: Pick<ScatterView, 'area' | 'zoom'>): Maps {
  return {
    x: (place) => area.left + (area.width * (place - zoom.x[0])) / (zoom.x[1] - zoom.x[0]),
    y: (place) => area.top + area.height - (area.height * (place - zoom.y[0])) / (zoom.y[1] - zoom.y[0]),
  };
}

function Ticks({ view, layout }: { view: ScatterView; layout: ScatterLayout }) {
  const { area, xTicks, yTicks } = view;
  const to = placeMaps(view);
  const bottom = area.top + area.height;
  return (
    <>
      {yTicks.map(({ position, label }) => (
        <g key={position} className="rf-grid">
          <line x1={area.left} x2={area.left + area.width} y1={to.y(position)} y2={to.y(position)} />
          <text x={area.left - 7} y={to.y(position)} dy="0.35em" textAnchor="end">
            {short(label)}
          </text>
        </g>
      ))}
      {xTicks.map(({ position, label }) => (
        <text key={position} x={to.x(position)} y={bottom + 14} textAnchor="middle">
          {short(label)}
        </text>
      ))}
      <text className="rf-scatter-axis" x={area.left + area.width} y={bottom - 6} textAnchor="end">
        {layout.x.label}
      </text>
      <text className="rf-scatter-axis" x={area.left + 4} y={area.top + 10}>
        {layout.y.label}
      </text>
    </>
  );
}

function short(label: string): string {
  return label.length > 14 ? `${label.slice(0, 13)}…` : label;
}

function FitPath({ curve, to }: { curve: ScatterCurve; to: Maps }) {
  const edge = (sign: 1 | -1): string[] => Array.from(curve.x, (x, i) => `${to.x(x)},${to.y(curve.y[i]! + sign * curve.half[i]!)}`);
  const banded = curve.half.every((half) => Number.isFinite(half));
  return (
    <>
      {banded && <path className="rf-scatter-band" d={`M${[...edge(1), ...edge(-1).toReversed()].join('L')}Z`} />}
      <path className="rf-scatter-fit" d={`M${Array.from(curve.x, (x, i) => `${to.x(x)},${to.y(curve.y[i]!)}`).join('L')}`} />
    </>
  );
}

function linePath(rows: Int32Array, { x, y }: PointPlaces): string {
  return `M${Array.from(rows, (row) => `${x[row]},${y[row]}`).join('L')}`;
}

function stepPath(rows: Int32Array, { x, y }: PointPlaces, end: number): string {
  return `${Array.from(rows, (row, i) => (i === 0 ? `M${x[row]},${y[row]}` : `H${x[row]}V${y[row]}`)).join('')}H${end}`;
}

/** Where y equals x, between the smallest and largest value that both axes have. */
function diagonalPath({ x, y }: ScatterLayout, to: Maps): string {
  if (x.scale.kind === 'category' || y.scale.kind === 'category') return '';
  const [low, high] = [Math.max(x.scale.domain[0], y.scale.domain[0]), Math.min(x.scale.domain[1], y.scale.domain[1])];
  const at = (value: number): string => `${to.x(toPadded(positionOf(x.scale, value)))},${to.y(toPadded(positionOf(y.scale, value)))}`;
  const values = Array.from({ length: 33 }, (_, i) =>
    valueOf(x.scale, positionOf(x.scale, low) + ((positionOf(x.scale, high) - positionOf(x.scale, low)) * i) / 32),
  );
  return low < high ? `M${values.map(at).join('L')}` : '';
}

function Reference({ line, layout, to, area }: { line: ReferenceLine; layout: ScatterLayout; to: Maps; area: PlotArea }) {
  const axis: ScatterAxis = layout[line.axis];
  if (axis.scale.kind === 'category') return null;
  const place = toPadded(positionOf(axis.scale, line.value));
  const text = line.label ?? formatValue(line.value, 4);
  if (line.axis === 'x') {
    const x = to.x(place);
    return (
      <g>
        <path className="rf-scatter-reference" d={`M${x},${area.top}V${area.top + area.height}`} />
        <text x={x + 4} y={area.top + 22}>
          {text}
        </text>
      </g>
    );
  }
  const y = to.y(place);
  return (
    <g>
      <path className="rf-scatter-reference" d={`M${area.left},${y}H${area.left + area.width}`} />
      <text x={area.left + area.width - 4} y={y - 4} textAnchor="end">
        {text}
      </text>
    </g>
  );
}

/** Labels of kept points, of which none covers another; the first in creation order go first. */
function Labels({ layout, places, kept, area }: { layout: ScatterLayout; places: PointPlaces; kept: Uint8Array; area: PlotArea }) {
  const taken: { left: number; right: number; top: number }[] = [];
  const shown: { row: number; text: string }[] = [];
  for (let row = 0; row < layout.rows && shown.length < mostLabels; row++) {
    if (kept[row] === 0 || !layout.labels) continue;
    const text = short(rowText(layout.labels, row));
    const [left, top] = [places.x[row]! + layout.radius(row) + 3, places.y[row]!];
    const right = left + 6.2 * text.length;
    const free =
      right < area.left + area.width && taken.every((other) => Math.abs(other.top - top) > 11 || other.right < left || other.left > right);
    if (!free) continue;
    taken.push({ left, right, top });
    shown.push({ row, text });
  }
  return shown.map(({ row, text }) => (
    <text key={row} className="rf-scatter-label" x={places.x[row]! + layout.radius(row) + 3} y={places.y[row]} dy="0.32em">
      {text}
    </text>
  ));
}

/** The place of the plot at CSS pixels. */
export function placeOfPixel({ area, zoom }: Pick<ScatterView, 'area' | 'zoom'>, x: number, y: number): { x: number; y: number } {
  return {
    x: zoom.x[0] + ((x - area.left) / area.width) * (zoom.x[1] - zoom.x[0]),
    y: zoom.y[0] + ((area.top + area.height - y) / area.height) * (zoom.y[1] - zoom.y[0]),
  };
}
