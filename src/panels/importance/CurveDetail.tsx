import { ArrowLeft } from 'lucide-react';
import { Axes, plotArea } from '../../charts/index.js';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue } from '../../theme/index.js';
import type { PanelContext } from '../panelKind.js';
import { curvePlaces } from './curvePlaces.js';
import { importanceTexts } from './texts.js';
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
  const t = useTexts(importanceTexts);
  const locale = useLocale();
  const { curve, label, direction } = row;
  const size = { width: context.size.width, height: Math.max(90, context.size.height - barHeight - (warned ? warningHeight : 0)) };
  const { area, x, y, places } = curvePlaces(row, plotArea(size, context.pixelRatio), locale);
  const [low, high] = y.domain;
  const top = (value: number): number => area.top + area.height * (1 - (value - low) / (high - low));
  const line = places.filter(({ onLine }) => onLine);
  const lanes = places.filter(({ onLine }) => !onLine);
  const upper = line.map(({ x: at, index }) => `${at},${top(curve.high[index]!)}`);
  const lower = line.map(({ x: at, index }) => `${at},${top(curve.low[index]!)}`);
  return (
    <section className="rf-importance-detail" aria-label={t('way', { parameter: label, target, way: t(direction) })}>
      <p className="rf-importance-bar-top">
        <button type="button" className="rf-icon-button rf-importance-back" aria-label={t('back')} onClick={onClose}>
          <ArrowLeft size={15} aria-hidden />
        </button>
        <b>
          <bdi>{label}</bdi>
        </b>
        <span>
          <Sentence
            parts={
              curve.omitted > 0
                ? t.parts('shownPart', { target: <bdi key="target">{target}</bdi>, count: curve.omitted })
                : t.parts('shown', { target: <bdi key="target">{target}</bdi> })
            }
          />
        </span>
      </p>
      <div className="rf-importance-plot" style={{ blockSize: size.height }}>
        <Axes size={size} area={area} x={x} y={y} />
        <svg className="rf-layer" width={size.width} height={size.height} role="img" aria-label={curveSentence(row, target, locale)}>
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
              <title>{reading(row, index, text, locale)}</title>
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

function reading({ curve }: ImportanceRow, index: number, value: string, locale: Locale): string {
  const said = (values: Float64Array): string => formatValue(values[index]!, 4, locale);
  const texts = { value, mean: said(curve.mean), low: said(curve.low), high: said(curve.high) };
  return textsOf(importanceTexts, locale)('reading', { ...texts, count: curve.runs[index]! });
}

/** Where the prediction is lowest and highest. */
function curveSentence(row: ImportanceRow, target: string, locale: Locale): string {
  const t = textsOf(importanceTexts, locale);
  const { mean, labels } = row.curve;
  const at = (best: number): string => labels[mean.indexOf(best)] ?? t('missing');
  const [least, most] = [Math.min(...mean), Math.max(...mean)];
  const said = { least: formatValue(least, 4, locale), most: formatValue(most, 4, locale), lowAt: at(least), highAt: at(most) };
  return t('curve', { target, parameter: row.label, ...said });
}
