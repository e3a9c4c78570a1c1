import type { Texts } from '../texts/index.js';
import type { ColorRamp } from '../theme/index.js';
import { chartTexts } from './texts.js';
import { useTexts } from './useLocale.js';
import type { ValueTick } from './valueTicks.js';

export interface ColorBarProps {
  ramp: ColorRamp;
  /** Places along the bar, 0 (bottom or start) to 1. */
  ticks: readonly ValueTick[];
  /** What the colours stand for. */
  label: string;
  /** Default vertical, as high as its container. */
  horizontal?: boolean | undefined;
  /** Places at which one colour ends and the next begins; colours run into each other where absent. */
  edges?: readonly number[] | undefined;
}

/** Stops of the gradient: enough that a ramp with bends looks as it is. */
const stops = Array.from({ length: 17 }, (_, i) => i / 16);

/** The legend of a colour scale: a bar with its ticks. */
export function ColorBar({ ramp, ticks, label, horizontal = false, edges }: ColorBarProps) {
  const t = useTexts(chartTexts);
  const gradient = `linear-gradient(${horizontal ? 'to right' : 'to top'}, ${edges ? stepStops(ramp, edges) : stops.map(ramp).join(', ')})`;
  const side = horizontal ? 'left' : 'bottom';
  return (
    <div className={horizontal ? 'rf-color-bar rf-color-bar-horizontal' : 'rf-color-bar'} role="img" aria-label={barText(label, ticks, t)}>
      <div className="rf-color-bar-ramp" style={{ background: gradient }} />
      {ticks.map(({ position, label: text }) => (
        <span key={position} className="rf-color-bar-tick" style={{ [side]: `${100 * position}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

/** A stop at either end of each colour: that of the middle between its edges. */
function stepStops(ramp: ColorRamp, edges: readonly number[]): string {
  return [...edges, 1].map((to, i) => `${ramp(((edges[i - 1] ?? 0) + to) / 2)} ${100 * (edges[i - 1] ?? 0)}% ${100 * to}%`).join(', ');
}

function barText(label: string, ticks: readonly ValueTick[], t: Texts<typeof chartTexts.english>): string {
  const [first, last] = [ticks[0], ticks.at(-1)];
  return first && last ? t('colourRange', { label, from: first.label, to: last.label }) : t('colour', { label });
}
