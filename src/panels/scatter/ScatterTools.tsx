import { BoxSelect, Lasso, ZoomIn } from 'lucide-react';
import type { DragMode } from './spec.js';

export interface ScatterToolsProps {
  /** CSS pixels from the right edge of the figure. */
  right: number;
  mode: DragMode;
  onMode: (mode: DragMode) => void;
}

const tools = [
  { mode: 'box', name: 'Drag selects a box', Icon: BoxSelect },
  { mode: 'lasso', name: 'Drag selects with a lasso', Icon: Lasso },
  { mode: 'zoom', name: 'Drag zooms', Icon: ZoomIn },
] as const;

/** Buttons that say what a drag does. */
export function ScatterTools({ right, mode, onMode }: ScatterToolsProps) {
  return (
    <div className="rf-scatter-tools" data-rf-figure="off" style={{ right }} role="group" aria-label="What a drag does">
      {tools.map(({ mode: its, name, Icon }) => (
        <button
          key={its}
          type="button"
          className="rf-icon-button"
          aria-pressed={mode === its}
          aria-label={name}
          title={name}
          onClick={() => onMode(its)}
        >
          <Icon aria-hidden size={14} />
        </button>
      ))}
    </div>
  );
}
