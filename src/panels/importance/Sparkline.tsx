import type { ImportanceRow } from './view.js';

const [width, height, edge] = [48, 20, 2];

export interface SparklineProps {
  row: ImportanceRow;
  /** Lowest and highest value on the scale that all rows share. */
  extent: readonly [number, number];
}

/** A parameter's curve in small: a line over numbers in their order, a mark per category; a missing value is a hollow mark apart. */
export function Sparkline({ row: { curve, type }, extent: [least, most] }: SparklineProps) {
  const { mean, labels } = curve;
  const step = (width - 2 * edge) / Math.max(1, mean.length - 1);
  const x = (i: number): number => (mean.length === 1 ? width / 2 : edge + i * step);
  const y = (value: number): number =>
    most > least ? height - edge - ((value - least) / (most - least)) * (height - 2 * edge) : height / 2;
  const points = Array.from(mean, (value, i) => ({
    at: `${x(i).toFixed(1)},${y(value).toFixed(1)}`,
    missing: labels[i] === undefined,
    i,
    value,
  }));
  const line = type === 'category' ? [] : points.filter(({ missing }) => !missing);
  return (
    <svg className="rf-importance-spark" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {line.length > 1 && <polyline points={line.map(({ at }) => at).join(' ')} />}
      {points
        .filter(({ missing }) => missing || type === 'category' || line.length === 1)
        .map(({ i, value, missing }) => (
          <circle key={i} cx={x(i)} cy={y(value)} r={1.8} className={missing ? 'rf-importance-hollow' : undefined} />
        ))}
    </svg>
  );
}
