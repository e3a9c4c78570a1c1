import { Pause, Play } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { mediaTexts } from './texts.js';

/** Milliseconds that a step is shown while they are played. */
const frameMs = 700;

export interface StepSliderProps {
  /** Ascending. */
  steps: Float64Array;
  /** The last of each run where absent. */
  step: number | undefined;
  onStep: (step: number | undefined) => void;
}

/** Chooses the step for all runs at once; plays them one after the other, where the reader has nothing against motion. */
export function StepSlider({ steps, step, onStep }: StepSliderProps) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const at =
    step === undefined
      ? steps.length - 1
      : Math.max(
          0,
          steps.findLastIndex((one) => one <= step),
        );
  const ends = at >= steps.length - 1;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => (ends ? setPlaying(false) : onStep(steps[at + 1])), frameMs);
    return () => clearTimeout(timer);
  }, [playing, ends, at, steps, onStep]);
  if (steps.length < 2) return null;
  const play = (): void => {
    if (!playing && ends) onStep(steps[0]);
    setPlaying(!playing);
  };
  const text = step === undefined ? t('lastOfEach') : t('step', { step: formatStep(steps[at]!, locale) });
  return (
    <div className="rf-media-steps">
      <button type="button" className="rf-icon-button rf-media-play" aria-label={t(playing ? 'stop' : 'play')} onClick={play}>
        {playing ? <Pause size={14} aria-hidden /> : <Play size={14} aria-hidden />}
      </button>
      <label htmlFor={id} className="rf-visually-hidden">
        {t('stepLabel')}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps.length - 1}
        value={at}
        aria-valuetext={t('stepPlace', { step: text, at: at + 1, all: steps.length })}
        onChange={(event) => onStep(steps[Number(event.target.value)])}
      />
      <output htmlFor={id}>{text}</output>
      {step !== undefined && (
        <button type="button" className="rf-link" onClick={() => onStep(undefined)}>
          {t('last')}
        </button>
      )}
    </div>
  );
}
