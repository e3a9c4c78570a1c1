import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import { groupTexts } from './texts.js';

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
  const t = useTexts(groupTexts);
  if (count <= fit) return null;
  return (
    <div className="rf-pager">
      <button
        type="button"
        className="rf-icon-button"
        aria-label={t('previous', { what })}
        disabled={first === 0}
        onClick={() => onFirst(Math.max(0, first - fit))}
      >
        <ChevronLeft size={14} aria-hidden />
      </button>
      <span dir="auto">{t('page', { from: first + 1, to: Math.min(count, first + fit), all: count, what })}</span>
      <button
        type="button"
        className="rf-icon-button"
        aria-label={t('next', { what })}
        disabled={first + fit >= count}
        onClick={() => onFirst(Math.min(count - fit, first + fit))}
      >
        <ChevronRight size={14} aria-hidden />
      </button>
    </div>
  );
}
