import { Columns2 } from 'lucide-react';

/** Two runs beside each other, or the rows of all. */
export function CompareButton({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  return (
    <button type="button" className="rf-button" aria-pressed={on} onClick={onToggle}>
      <Columns2 aria-hidden size={13} /> Compare runs
    </button>
  );
}
