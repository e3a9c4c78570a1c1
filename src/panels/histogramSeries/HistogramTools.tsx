import { AudioWaveform, ChartColumn, Grid3x3, Waves } from 'lucide-react';
import { formatStep } from '../../theme/index.js';
import { histogramForms, type HistogramForm } from './spec.js';
import { formTexts } from './summary.js';

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
  const index = Math.max(
    0,
    steps.findLastIndex((step) => step <= at),
  );
  return (
    <div className="rf-histogram-tools" data-rf-figure="off">
      <div className="rf-histogram-forms" role="group" aria-label="How histograms are shown">
        {histogramForms.map((each) => {
          const Icon = icons[each];
          return (
            <button
              key={each}
              type="button"
              className="rf-icon-button"
              aria-pressed={form === each}
              aria-label={formTexts[each]}
              title={formTexts[each]}
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
            aria-label="Step"
            aria-valuetext={`step ${formatStep(steps[index] ?? NaN)}`}
            min={0}
            max={steps.length - 1}
            value={index}
            onChange={(event) => onAt(steps[event.target.valueAsNumber] ?? at)}
          />
          <output>{formatStep(steps[index] ?? NaN)}</output>
        </div>
      )}
    </div>
  );
}
