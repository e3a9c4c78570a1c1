import { BoxSelect, Lasso, ZoomIn } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import type { DragMode } from './spec.js';
import { scatterTexts } from './texts.js';

export interface ScatterToolsProps {
  /** CSS pixels from the right edge of the figure. */
  right: number;
  mode: DragMode;
  onMode: (mode: DragMode) => void;
}

const tools = [
  { mode: 'box', name: 'dragBox', Icon: BoxSelect },
  { mode: 'lasso', name: 'dragLasso', Icon: Lasso },
  { mode: 'zoom', name: 'dragZoom', Icon: ZoomIn },
] as const;

/** Buttons that say what a drag does. */
export function ScatterTools({ right, mode, onMode }: ScatterToolsProps) {
  const t = useTexts(scatterTexts);
  return (
    <div className="rf-scatter-tools" data-rf-figure="off" style={{ right }} role="group" aria-label={t('dragDoes')}>
      {tools.map(({ mode: its, name, Icon }) => (
        <button
          key={its}
          type="button"
          className="rf-icon-button"
          aria-pressed={mode === its}
          aria-label={t(name)}
          title={t(name)}
          onClick={() => onMode(its)}
        >
          <Icon aria-hidden size={14} />
        </button>
      ))}
    </div>
  );
}
