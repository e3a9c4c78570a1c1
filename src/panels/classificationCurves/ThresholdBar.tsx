import { useId, useState, type KeyboardEvent } from 'react';
import { LineSwatch } from '../../charts/index.js';
import { formatNumber } from '../../theme/index.js';
import { countFigures, countText, shareText } from './countFigures.js';
import type { LineCounts, ThresholdState } from './useCounts.js';
import type { CurvesView } from './view.js';

/** Steps of the slider from one end to the other; a threshold in between can be typed. */
const steps = 1000;

/** The slider of the threshold, which all panels of the same class share, and the counts at it. */
export function ThresholdBar({ view, state }: { view: CurvesView; state: ThresholdState }) {
  const { scores, positive } = view;
  const { threshold, setThreshold, counts } = state;
  const id = useId();
  const [low, high] = scores;
  const step = (high - low) / steps;
  const onKey = (event: KeyboardEvent): void => {
    const by = { PageUp: 50, PageDown: -50 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setThreshold(Math.min(high, Math.max(low, threshold + by * step)));
  };
  return (
    <div className="rf-threshold">
      <div className="rf-threshold-row">
        <label htmlFor={id}>
          Threshold
          {positive !== '' && (
            <>
              {' '}
              of <bdi>{positive}</bdi>
            </>
          )}
        </label>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={threshold}
          aria-valuetext={formatNumber(threshold)}
          onChange={(event) => setThreshold(snapped(Number(event.target.value), low, step))}
          onKeyDown={onKey}
        />
        <ExactThreshold positive={positive} threshold={threshold} onThreshold={setThreshold} />
      </div>
      <CountsTable counts={counts} />
      <div className="rf-visually-hidden" aria-live="polite">
        {announcement(state)}
      </div>
    </div>
  );
}

/** A field for a threshold between the steps of the slider. What is typed stays as it is until the field is left, so that it can be emptied first. */
function ExactThreshold({
  positive,
  threshold,
  onThreshold,
}: {
  positive: string;
  threshold: number;
  onThreshold: (threshold: number) => void;
}) {
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="number"
      className="rf-input"
      aria-label={`Threshold of ${positive}, exact`}
      step="any"
      value={typed ?? threshold}
      onChange={(event) => {
        setTyped(event.target.value);
        if (event.target.value !== '' && Number.isFinite(event.target.valueAsNumber)) onThreshold(event.target.valueAsNumber);
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

/** The slider's own arithmetic leaves 0.30000000000000004. */
function snapped(value: number, low: number, step: number): number {
  return Number((low + Math.round((value - low) / step) * step).toPrecision(12));
}

/** Read aloud for the first line alone: the table has the others. */
function announcement({ counts: [first] }: ThresholdState): string {
  if (!first) return '';
  const { tp, fp, fn, tn, threshold } = first.counts;
  const { precision, recall } = countFigures(first.counts);
  return `At ${formatNumber(threshold)}: ${countText(tp)} true positives, ${countText(fp)} false positives, ${countText(fn)} false negatives, ${countText(tn)} true negatives, precision ${shareText(precision)}, recall ${shareText(recall)}.`;
}

const heads = ['TP', 'FP', 'FN', 'TN', 'Precision', 'Recall', 'F1'] as const;

/** In the tab order, so that keys can scroll what has no room. */
const scrollable = { tabIndex: 0, role: 'group', 'aria-label': 'Counts at the threshold' } as const;

function CountsTable({ counts }: { counts: readonly LineCounts[] }) {
  return (
    <div className="rf-threshold-counts" {...scrollable}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="rf-visually-hidden">Line</span>
            </th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map(({ drawn, counts: own }) => {
            const { precision, recall, f1 } = countFigures(own);
            return (
              <tr key={drawn.id}>
                <th scope="row" title={drawn.name}>
                  <LineSwatch color={drawn.color} dash={drawn.dash} />
                  <bdi>{drawn.name}</bdi>
                </th>
                {[own.tp, own.fp, own.fn, own.tn].map((count, i) => (
                  <td key={heads[i]}>{countText(count)}</td>
                ))}
                {[precision, recall, f1].map((share, i) => (
                  <td key={heads[i + 4]}>{shareText(share)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
