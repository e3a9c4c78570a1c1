import { Columns2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../../react/index.js';
import { compareTexts } from './texts.js';

export interface CompareButtonProps {
  on: boolean;
  onToggle: () => void;
  /** What a press has asked for: the drawing that comes then has a button of its own, which takes the focus. */
  wanted: boolean | undefined;
  onWanted: (wanted: boolean | undefined) => void;
}

/** Two runs beside each other, or the rows of all. */
export function CompareButton({ on, onToggle, wanted, onWanted }: CompareButtonProps) {
  const t = useTexts(compareTexts);
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = wanted === on;
  useEffect(() => {
    if (!isWanted) return;
    button.current?.focus();
    onWanted(undefined);
  }, [isWanted, onWanted]);
  return (
    <button
      ref={button}
      type="button"
      className="rf-button"
      aria-pressed={on}
      onClick={() => {
        onWanted(!on);
        onToggle();
      }}
    >
      <Columns2 aria-hidden size={13} /> {t('compareRuns')}
    </button>
  );
}
