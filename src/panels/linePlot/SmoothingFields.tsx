import { useId } from 'react';
import { smoothingMethods, widestWindow, type Smoothing } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import { linePlotFormTexts } from './formTexts.js';
import { NumberField } from './NumberField.js';
import { maxSmoothing, type LinePlotSpec } from './spec.js';

export interface SmoothingFieldsProps {
  smoothing: LinePlotSpec['smoothing'];
  onSmoothing: (smoothing: LinePlotSpec['smoothing']) => void;
}

const methodNames = {
  ema: 'methodEma',
  'time-ema': 'methodTimeEma',
  gaussian: 'methodGaussian',
  mean: 'methodMean',
  median: 'methodMedian',
  loess: 'methodLoess',
} as const;

/** What each method begins with. */
const starts: Readonly<Record<Smoothing['method'], Smoothing>> = {
  ema: { method: 'ema', weight: 0.6 },
  'time-ema': { method: 'time-ema', weight: 0.6 },
  gaussian: { method: 'gaussian', sigma: 5 },
  mean: { method: 'mean', points: 11 },
  median: { method: 'median', points: 11 },
  loess: { method: 'loess', points: 51 },
};

/** Rows of a settings form: how lines are smoothed, and how much. */
export function SmoothingFields({ smoothing, onSmoothing }: SmoothingFieldsProps) {
  const t = useTexts(linePlotFormTexts);
  const id = useId();
  const chosen: Smoothing = typeof smoothing === 'number' ? { method: 'ema', weight: smoothing } : smoothing;
  // A plain number says the usual method in the shortest way, as dashboards do that smooth all of their lines.
  const set = (next: Smoothing): void => onSmoothing(next.method === 'ema' ? next.weight : next);
  return (
    <>
      <label htmlFor={`${id}-method`}>{t('smoothing')}</label>
      <select
        id={`${id}-method`}
        className="rf-select"
        value={chosen.method}
        onChange={(event) => set(starts[event.target.value as Smoothing['method']])}
      >
        {smoothingMethods.map((method) => (
          <option key={method} value={method}>
            {t(methodNames[method])}
          </option>
        ))}
      </select>
      {'weight' in chosen && <WeightField weight={chosen.weight} onWeight={(weight) => set({ ...chosen, weight })} />}
      {'sigma' in chosen && (
        <NumberField
          label={t('sigma')}
          value={chosen.sigma}
          min={0.1}
          max={1000}
          step={0.1}
          onValue={(sigma) => set({ ...chosen, sigma })}
        />
      )}
      {'points' in chosen && (
        <NumberField
          label={t('window')}
          value={chosen.points}
          min={chosen.method === 'loess' ? 3 : 1}
          max={widestWindow}
          step={chosen.method === 'loess' ? 1 : 2}
          onValue={(points) => set({ ...chosen, points: chosen.method === 'loess' ? Math.round(points) : oddOf(points) })}
        />
      )}
    </>
  );
}

function WeightField({ weight, onWeight }: { weight: number; onWeight: (weight: number) => void }) {
  const t = useTexts(linePlotFormTexts);
  const locale = useLocale();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('weight')}</label>
      <span className="rf-slider">
        <input
          id={id}
          type="range"
          min={0}
          max={maxSmoothing}
          step={0.001}
          value={weight}
          onChange={(event) => onWeight(Number(event.target.value))}
        />
        <output htmlFor={id}>{formatNumber(weight, 3, locale)}</output>
      </span>
    </>
  );
}

/** The odd number nearest to it. */
function oddOf(points: number): number {
  return 2 * Math.floor(points / 2) + 1;
}
