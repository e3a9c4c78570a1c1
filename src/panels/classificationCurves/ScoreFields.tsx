import { X } from 'lucide-react';
import type { Catalog } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { classificationCurvesFormTexts } from './formTexts.js';
import type { ScoreColumn } from './spec.js';

export interface ScoreFieldsProps {
  scores: readonly ScoreColumn[];
  columns: Catalog['tables'][number]['columns'];
  onChange: (scores: ScoreColumn[]) => void;
}

/** A row for each class: its label, the column of its scores and, of lists, the place. */
export function ScoreFields({ scores, columns, onChange }: ScoreFieldsProps) {
  const t = useTexts(classificationCurvesFormTexts);
  const offered = columns.filter(({ type }) => type === 'number' || type === 'numbers' || type === 'boolean');
  const lists = new Set(offered.filter(({ type }) => type === 'numbers').map(({ name }) => name));
  const change = (i: number, changes: Partial<ScoreColumn>): void =>
    onChange(scores.map((score, k) => (k === i ? { ...score, ...changes } : score)));
  const add = (): void => {
    const key = scores.at(-1)?.key ?? offered[0]?.name ?? '';
    const item = lists.has(key) ? { item: (scores.at(-1)?.item ?? -1) + 1 } : {};
    onChange([...scores, { class: String(item.item ?? scores.length), key, ...item }]);
  };
  return (
    <fieldset className="rf-score-fields">
      <legend>{t('classesAndScores')}</legend>
      {scores.map((score, i) => (
        <div key={i}>
          <input
            className="rf-input"
            aria-label={t('classAt', { place: i + 1 })}
            dir="auto"
            value={score.class}
            onChange={(event) => change(i, { class: event.target.value })}
          />
          <select
            className="rf-input"
            aria-label={t('scoresAt', { place: i + 1 })}
            value={score.key}
            onChange={(event) =>
              change(i, { key: event.target.value, item: lists.has(event.target.value) ? (score.item ?? i) : undefined })
            }
          >
            {[...new Set([score.key, ...offered.map(({ name }) => name)])].map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
          {lists.has(score.key) && (
            <input
              className="rf-input"
              type="number"
              min={0}
              aria-label={t('itemAt', { place: i + 1 })}
              value={score.item ?? 0}
              onChange={(event) =>
                Number.isInteger(event.target.valueAsNumber) &&
                event.target.valueAsNumber >= 0 &&
                change(i, { item: event.target.valueAsNumber })
              }
            />
          )}
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('removeClass', { name: score.class })}
            onClick={() => onChange(scores.filter((_, k) => k !== i))}
          >
            <X size={12} aria-hidden />
          </button>
        </div>
      ))}
      <button type="button" className="rf-button" disabled={offered.length === 0} onClick={add}>
        {t('addClass')}
      </button>
    </fieldset>
  );
}
