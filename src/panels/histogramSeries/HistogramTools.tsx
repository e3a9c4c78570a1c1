import { AudioWaveform, ChartColumn, Grid3x3, Waves } from 'lucide-react';
import { useLocale, useTexts } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { histogramForms, type HistogramForm } from './spec.js';
import { histogramTexts } from './texts.js';

export interface HistogramToolsProps {
  form: HistogramForm;
  onForm: (form: HistogramForm) => void;
  /** Steps that can be shown in detail, ascending; none hides the slider. */
  steps: readonly number[];
  at: number;
  onAt: (step: number) => void;
}

const icons = { heat: Grid3x3, ridge: Waves, quantiles: AudioWaveform, step: ChartColumn } as const;

/** Buttons that choose how histograms are shown, and the slider of steps. */
export function HistogramTools({ form, onForm, steps, at, onAt }: HistogramToolsProps) {
  const t = useTexts(histogramTexts);
  const locale = useLocale();
  const index = Math.max(
    0,
    steps.findLastIndex((step) => step <= at),
  );
  const step = formatStep(steps[index] ?? NaN, locale);
  return (
    <div className="rf-histogram-tools" data-rf-figure="off">
      <div className="rf-histogram-forms" role="group" aria-label={t('shownAs')}>
        {histogramForms.map((each) => {
          const Icon = icons[each];
          return (
            <button
              key={each}
              type="button"
              className="rf-icon-button"
              aria-pressed={form === each}
              aria-label={t(each)}
              title={t(each)}
              onClick={() => onForm(each)}
            >
              <Icon aria-hidden size={14} />
            </button>
          );
        })}
      </div>
      {form === 'step' && steps.length > 1 && (
        <div className="rf-slider">
          <input
            type="range"
            aria-label={t('stepColumn')}
            aria-valuetext={t('atStep', { step })}
            min={0}
            max={steps.length - 1}
            value={index}
            onChange={(event) => onAt(steps[event.target.valueAsNumber] ?? at)}
          />
          <output>{step}</output>
        </div>
      )}
    </div>
  );
}
