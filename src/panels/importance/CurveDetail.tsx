import { ArrowLeft } from 'lucide-react';
import { Axes, plotArea } from '../../charts/index.js';
import { formatStep, formatValue } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { curvePlaces } from './curvePlaces.js';
import { directionWords } from './direction.js';
import type { ImportanceRow } from './view.js';

export interface CurveDetailProps {
  row: ImportanceRow;
  target: string;
  context: PanelContext;
  /** A warning stands above. */
  warned: boolean;
  onClose: () => void;
}

/** CSS pixels of what stands above the plot. */
const [barHeight, warningHeight] = [64, 26];

/** One parameter's partial dependence in full: mean prediction and, between its tenth and ninetieth percentile, how much the other parameters change it. */
export function CurveDetail({ row, target, context, warned, onClose }: CurveDetailProps) {
  const { curve, label, direction } = row;
  const size = { width: context.size.width, height: Math.max(90, context.size.height - barHeight - (warned ? warningHeight : 0)) };
  const { area, x, y, places } = curvePlaces(row, plotArea(size, context.pixelRatio));
  const [low, high] = y.domain;
  const top = (value: number): number => area.top + area.height * (1 - (value - low) / (high - low));
  const line = places.filter(({ onLine }) => onLine);
  const lanes = places.filter(({ onLine }) => !onLine);
  const upper = line.map(({ x: at, index }) => `${at},${top(curve.high[index]!)}`);
  const lower = line.map(({ x: at, index }) => `${at},${top(curve.low[index]!)}`);
  return (
    <section className="rf-importance-detail" aria-label={`${label}: ${target} ${directionWords[direction]}`}>
      <p className="rf-importance-bar-top">
        <button type="button" className="rf-icon-button rf-importance-back" aria-label="Back to all parameters" onClick={onClose}>
          <ArrowLeft size={15} aria-hidden />
        </button>
        <b>
          <bdi>{label}</bdi>
        </b>
        <span>
          predicted {target}: mean and middle 80 % of the runs
          {curve.omitted > 0 ? `; ${formatStep(curve.omitted)} rarer values are not shown` : ''}
        </span>
      </p>
      <div className="rf-importance-plot" style={{ blockSize: size.height }}>
        <Axes size={size} area={area} x={x} y={y} />
        <svg className="rf-layer" width={size.width} height={size.height} role="img" aria-label={curveSentence(row, target)}>
          {line.length > 1 && <polygon className="rf-importance-band" points={[...upper, ...lower.toReversed()].join(' ')} />}
          {line.length > 1 && (
            <polyline
              className="rf-importance-line"
              points={line.map(({ x: at, index }) => `${at},${top(curve.mean[index]!)}`).join(' ')}
            />
          )}
          {[...lanes, ...(line.length === 1 ? line : [])].map(({ x: at, index }) => (
            <g key={index} className="rf-importance-lane">
              <line x1={at} x2={at} y1={top(curve.low[index]!)} y2={top(curve.high[index]!)} />
              <circle cx={at} cy={top(curve.mean[index]!)} r={3.5} />
            </g>
          ))}
          {places.map(({ x: at, index, text }) => (
            <rect key={index} x={at - 8} y={area.top} width={16} height={area.height} className="rf-importance-hit">
              <title>{`${text}: ${reading(row, index)}`}</title>
            </rect>
          ))}
          {lanes.map(({ x: at, index, text }) => (
            <text key={index} x={at} y={area.top + area.height + 15} textAnchor="middle" className="rf-importance-lane-name">
              {text.length > 9 ? `${text.slice(0, 8)}…` : text}
            </text>
          ))}
        </svg>
      </div>
    </section>
  );
}

function reading({ curve }: ImportanceRow, index: number): string {
  const [mean, low, high] = [curve.mean, curve.low, curve.high].map((values) => formatValue(values[index]!, 4));
  return `${mean} (${low} to ${high}), ${formatStep(curve.runs[index]!)} runs`;
}

/** Where the prediction is lowest and highest. */
function curveSentence(row: ImportanceRow, target: string): string {
  const { mean, labels } = row.curve;
  const at = (best: number): string => labels[mean.indexOf(best)] ?? 'missing';
  const [least, most] = [Math.min(...mean), Math.max(...mean)];
  return `Predicted ${target} over ${row.label}: lowest ${formatValue(least, 4)} at ${at(least)}, highest ${formatValue(most, 4)} at ${at(most)}.`;
}
