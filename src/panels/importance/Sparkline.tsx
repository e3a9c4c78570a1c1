import type { ImportanceRow } from './view.js';

const [width, height, edge] = [56, 20, 2];

/** A parameter's curve in small: a line over numbers in their order, a mark per category; a missing value is a hollow mark apart. */
export function Sparkline({ row: { curve, type } }: { row: ImportanceRow }) {
  const { mean, labels } = curve;
  const [least, most] = [Math.min(...mean), Math.max(...mean)];
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
