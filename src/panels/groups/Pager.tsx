import { ChevronLeft, ChevronRight } from 'lucide-react';
import { formatStep } from '../../theme/index.js';

export interface PagerProps {
  /** What is turned: "bars". */
  what: string;
  /** Place of the first one on screen, how many are on screen at once, and how many there are. */
  first: number;
  fit: number;
  count: number;
  onFirst: (first: number) => void;
}

/** Turns the pages of a chart that has more than fits; says which part is on screen. Nothing where all fits. */
export function Pager({ what, first, fit, count, onFirst }: PagerProps) {
  if (count <= fit) return null;
  return (
    <div className="rf-pager">
      <button
        type="button"
        className="rf-icon-button"
        aria-label={`Previous ${what}`}
        disabled={first === 0}
        onClick={() => onFirst(Math.max(0, first - fit))}
      >
        <ChevronLeft size={14} aria-hidden />
      </button>
      <span>
        {formatStep(first + 1)}–{formatStep(Math.min(count, first + fit))} of {formatStep(count)} {what}
      </span>
      <button
        type="button"
        className="rf-icon-button"
        aria-label={`Next ${what}`}
        disabled={first + fit >= count}
        onClick={() => onFirst(Math.min(count - fit, first + fit))}
      >
        <ChevronRight size={14} aria-hidden />
      </button>
    </div>
  );
}
