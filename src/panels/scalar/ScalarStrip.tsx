import type { ScalarView } from './view.js';

export interface ScalarStripProps {
  view: Pick<ScalarView, 'strip' | 'picked' | 'baseline'>;
  /** CSS pixels. */
  width: number;
}

const height = 16;

/** Where the number lies among those of all groups (or runs): a tick for each, the one shown larger, the baseline's dashed. */
export function ScalarStrip({ view: { strip, picked, baseline }, width }: ScalarStripProps) {
  const values = [picked.value, baseline?.value ?? NaN].filter((value) => Number.isFinite(value));
  const low = strip.reduce((least, value) => Math.min(least, value), Math.min(...values));
  const high = strip.reduce((most, value) => Math.max(most, value), Math.max(...values));
  const at = (value: number): number => (high > low ? 3 + ((width - 6) * (value - low)) / (high - low) : width / 2);
  // Ticks in one pixel are one tick.
  const places = new Set(Array.from(strip, (value) => Math.round(at(value) * 2) / 2));
  const ticks = [...places].map((x) => `M${x} 5V11`).join('');
  return (
    <svg className="rf-scalar-strip" aria-hidden="true" width={width} height={height}>
      <line x1={0} x2={width} y1={8} y2={8} className="rf-grid-line" />
      <path d={ticks} className="rf-scalar-ticks" />
      {baseline && Number.isFinite(baseline.value) && <path d={`M${at(baseline.value)} 1V15`} className="rf-scalar-baseline" />}
      <circle cx={at(picked.value)} cy={8} r={4} className="rf-scalar-dot" />
    </svg>
  );
}
