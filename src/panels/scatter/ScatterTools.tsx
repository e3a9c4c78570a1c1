import { BoxSelect, Lasso, ZoomIn } from 'lucide-react';
import type { DragMode } from './spec.js';

export interface ScatterToolsProps {
  mode: DragMode;
  onMode: (mode: DragMode) => void;
}

const tools = [
  { mode: 'box', name: 'Drag selects a box', Icon: BoxSelect },
  { mode: 'lasso', name: 'Drag selects with a lasso', Icon: Lasso },
  { mode: 'zoom', name: 'Drag zooms', Icon: ZoomIn },
] as const;

/** Buttons that say what a drag does. */
export function ScatterTools({ mode, onMode }: ScatterToolsProps) {
  return (
    <div className="rf-scatter-tools" role="group" aria-label="What a drag does">
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
