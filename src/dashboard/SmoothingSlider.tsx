import { useEffect, useId, useRef, useState } from 'react';
import { useLocale, useTexts } from '../react/index.js';
import { dashboardTexts } from './texts.js';

export interface SmoothingSliderProps {
  /** Weight of the exponential moving average, 0 (none) to 0.99. */
  value: number;
  onSmoothing: (value: number) => void;
}

/** Milliseconds between the weights that are drawn while one drags. */
const pace = 60;

/** Smoothing of every line plot of a dashboard. */
export function SmoothingSlider({ value, onSmoothing }: SmoothingSliderProps) {
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const id = useId();
  const [draft, setDraft] = useState<number>();
  const shown = draft ?? value;
  const weight = locale.local(shown.toFixed(2));
  const latest = useRef(onSmoothing);
  useEffect(() => {
    latest.current = onSmoothing;
  });
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(() => {
      latest.current(draft);
      setDraft(undefined);
    }, pace);
    return () => clearTimeout(timer);
  }, [draft]);
  return (
    <span className="rf-smoothing">
      <span aria-hidden>{t('smoothing')}</span>
      <input
        id={id}
        type="range"
        aria-label={t('smoothing')}
        min={0}
        max={0.99}
        step={0.01}
        value={shown}
        aria-valuetext={shown === 0 ? t('smoothingNone') : weight}
        onChange={(event) => setDraft(event.target.valueAsNumber)}
      />
      <output htmlFor={id}>{shown === 0 ? t('smoothingOff') : weight}</output>
    </span>
  );
}
