import { useId } from 'react';
import { runColor, formatStep, formatValue, type PaletteTheme } from '../../theme/index.js';
import type { MediaState } from './spec.js';
import type { MediaView } from './view.js';

export interface MediaLegendProps {
  view: Pick<MediaView, 'classes' | 'scores'>;
  state: MediaState;
  onState: (state: MediaState) => void;
  theme: PaletteTheme;
}

/** Classes of boxes and masks, each to be switched off, and the least score of a box. Nothing where there are none. */
export function MediaLegend({ view: { classes, scores }, state, onState, theme }: MediaLegendProps) {
  const id = useId();
  if (classes.length === 0) return null;
  const toggle = (name: string): void => {
    const hidden = state.hidden.includes(name) ? state.hidden.filter((other) => other !== name) : [...state.hidden, name];
    onState({ ...state, hidden });
  };
  return (
    <div className="rf-media-legend">
      <ul aria-label="Classes">
        {classes.map(({ name, index, boxes, masks }) => (
          <li key={name}>
            <button
              type="button"
              className="rf-media-class"
              aria-pressed={!state.hidden.includes(name)}
              title={countsText(boxes, masks)}
              onClick={() => toggle(name)}
            >
              <span aria-hidden className="rf-media-swatch" style={{ color: runColor(index, theme) }} />
              <bdi className="rf-ellipsis">{name}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {scores && scores[0] < scores[1] && (
        <span className="rf-slider">
          <label htmlFor={id}>Score ≥</label>
          <input
            id={id}
            type="range"
            min={scores[0]}
            max={scores[1]}
            step={(scores[1] - scores[0]) / 100}
            value={state.minScore ?? scores[0]}
            onChange={(event) => onState({ ...state, minScore: Number(event.target.value) })}
          />
          <output htmlFor={id}>{formatValue(state.minScore ?? scores[0], 2)}</output>
        </span>
      )}
    </div>
  );
}

function countsText(boxes: number, masks: number): string {
  const counted = (count: number, one: string, many: string): string =>
    count === 0 ? '' : `${formatStep(count)} ${count === 1 ? one : many}`;
  return [counted(boxes, 'box', 'boxes'), counted(masks, 'mask', 'masks')].filter(Boolean).join(', ');
}
