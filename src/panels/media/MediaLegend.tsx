import { useId } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatValue, joined, runColor, type PaletteTheme } from '../../theme/index.js';
import { classText } from './mediaClasses.js';
import type { MediaState } from './spec.js';
import { mediaTexts } from './texts.js';
import type { MediaView } from './view.js';

export interface MediaLegendProps {
  view: Pick<MediaView, 'classes' | 'scores'>;
  state: MediaState;
  onState: (state: MediaState) => void;
  theme: PaletteTheme;
}

/** Classes of boxes and masks, each to be switched off, and the least score of a box. Nothing where there are none. */
export function MediaLegend({ view: { classes, scores }, state, onState, theme }: MediaLegendProps) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const id = useId();
  if (classes.length === 0) return null;
  const toggle = (name: string): void => {
    const hidden = state.hidden.includes(name) ? state.hidden.filter((other) => other !== name) : [...state.hidden, name];
    onState({ ...state, hidden });
  };
  return (
    <div className="rf-media-legend">
      <ul aria-label={t('classes')}>
        {classes.map(({ name, index, boxes, masks }) => (
          <li key={name}>
            <button
              type="button"
              className="rf-media-class"
              aria-pressed={!state.hidden.includes(name)}
              title={countsText(boxes, masks, locale)}
              onClick={() => toggle(name)}
            >
              <span aria-hidden className="rf-media-swatch" style={{ color: runColor(index, theme) }} />
              <bdi className="rf-ellipsis">{classText(name, locale)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {scores && scores[0] < scores[1] && (
        <span className="rf-slider">
          <label htmlFor={id}>{t('score')}</label>
          <input
            id={id}
            type="range"
            min={scores[0]}
            max={scores[1]}
            step={(scores[1] - scores[0]) / 100}
            value={state.minScore ?? scores[0]}
            onChange={(event) => onState({ ...state, minScore: Number(event.target.value) })}
          />
          <output htmlFor={id}>{formatValue(state.minScore ?? scores[0], 2, locale)}</output>
        </span>
      )}
    </div>
  );
}

function countsText(boxes: number, masks: number, locale: Locale): string {
  const t = textsOf(mediaTexts, locale);
  const parts = [boxes > 0 ? t('boxes', { count: boxes }) : '', masks > 0 ? t('masks', { count: masks }) : ''];
  return joined(parts.filter(Boolean), locale);
}
