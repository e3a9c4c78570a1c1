import { useId, useState, type KeyboardEvent } from 'react';
import { LineSwatch, Sentence } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import type { Locale, Texts } from '../../texts/index.js';
import { formatNumber } from '../../theme/index.js';
import { countFigures, countText, shareText } from './countFigures.js';
import { classificationCurvesPartTexts } from './partTexts.js';
import { classificationCurvesTexts } from './texts.js';
import type { LineCounts, ThresholdState } from './useCounts.js';
import type { CurvesView } from './view.js';

/** Steps of the slider from one end to the other; a threshold in between can be typed. */
const steps = 1000;

/** The slider of the threshold, which all panels of the same class share, and the counts at it. */
export function ThresholdBar({ view, state }: { view: CurvesView; state: ThresholdState }) {
  const { scores, positive } = view;
  const { threshold, setThreshold, counts } = state;
  const locale = useLocale();
  const t = useTexts(classificationCurvesPartTexts);
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
          <Sentence parts={positive === '' ? [t('threshold')] : t.parts('thresholdOf', { name: <bdi key="name">{positive}</bdi> })} />
        </label>
        <input
          id={id}
          type="range"
          min={low}
          max={high}
          step={step}
          value={threshold}
          aria-valuetext={formatNumber(threshold, 4, locale)}
          onChange={(event) => setThreshold(snapped(Number(event.target.value), low, step))}
          onKeyDown={onKey}
        />
        <ExactThreshold positive={positive} threshold={threshold} onThreshold={setThreshold} />
      </div>
      <CountsTable counts={counts} />
      <div className="rf-visually-hidden" aria-live="polite">
        {announcement(state, t, locale)}
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
  const t = useTexts(classificationCurvesPartTexts);
  const [typed, setTyped] = useState<string>();
  return (
    <input
      type="number"
      className="rf-input"
      aria-label={t('thresholdExact', { name: positive })}
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
function announcement({ counts: [first] }: ThresholdState, t: Texts<typeof classificationCurvesPartTexts.english>, locale: Locale): string {
  if (!first) return '';
  const { tp, fp, fn, tn, threshold } = first.counts;
  const { precision, recall } = countFigures(first.counts);
  const count = (each: number): string => countText(each, locale);
  return t('announced', {
    threshold: formatNumber(threshold, 4, locale),
    tp: count(tp),
    fp: count(fp),
    fn: count(fn),
    tn: count(tn),
    precision: shareText(precision, locale),
    recall: shareText(recall, locale),
  });
}

/** Counts are called the same in every language. */
const countHeads = ['TP', 'FP', 'FN', 'TN'] as const;

/** In the tab order, so that keys can scroll what has no room. */
const scrollable = { tabIndex: 0, role: 'group' } as const;

function CountsTable({ counts }: { counts: readonly LineCounts[] }) {
  const locale = useLocale();
  const [kindTexts, t] = [useTexts(classificationCurvesTexts), useTexts(classificationCurvesPartTexts)];
  const heads = [...countHeads, kindTexts('precision'), kindTexts('recall'), kindTexts('f1')];
  return (
    <div className="rf-threshold-counts" aria-label={t('countsLabel')} {...scrollable}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="rf-visually-hidden">{t('line')}</span>
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
                  <td key={heads[i]}>{countText(count, locale)}</td>
                ))}
                {[precision, recall, f1].map((share, i) => (
                  <td key={heads[i + 4]}>{shareText(share, locale)}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
