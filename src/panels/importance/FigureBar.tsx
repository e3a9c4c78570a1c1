import type { CSSProperties } from 'react';
import type { ImportanceFigure } from './view.js';

export interface FigureBarProps {
  figure: ImportanceFigure;
  /** The value at which the bar is as long as it gets. */
  most: number;
  /** Bars go from the middle to both sides. */
  signed: boolean;
  /** Drawn faintly: the forest it comes from explains too little. */
  doubted: boolean;
}

/** A figure as a bar with its interval, and in digits. */
export function FigureBar({ figure: { value, low, high, text, unsigned }, most, signed, doubted }: FigureBarProps) {
  const place = (at: number): number => (signed ? 50 + (50 * at) / most : Math.max(0, Math.min(100, (100 * at) / most)));
  const zero = place(0);
  const known = Number.isFinite(value);
  const sign = value < 0 ? 'rf-importance-minus' : 'rf-importance-plus';
  return (
    <span className={doubted ? 'rf-importance-figure rf-importance-doubted' : 'rf-importance-figure'}>
      <span className="rf-importance-bar" aria-hidden="true">
        {signed && <span className="rf-importance-zero" />}
        {known && (
          <span className={signed && !unsigned ? `rf-importance-fill ${sign}` : 'rf-importance-fill'} style={between(zero, place(value))} />
        )}
        {known && low !== undefined && high !== undefined && (
          <span className="rf-importance-interval" style={between(place(low), place(high))} />
        )}
      </span>
      <span className="rf-importance-number">{text}</span>
    </span>
  );
}

function between(from: number, to: number): CSSProperties {
  return { insetInlineStart: `${Math.min(from, to)}%`, inlineSize: `${Math.abs(to - from)}%` };
}
