import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { DefinedPanel } from '../panels/index.js';
import { counted } from './counted.js';
import { Popup } from '../popups/index.js';

export interface AddPanelProps {
  kinds: readonly DefinedPanel[];
  /** Absent until the project is known. */
  onAdd: ((kind: DefinedPanel) => void) | undefined;
  /** Panels that came by themselves and were removed. */
  removed: number;
  onRestore: () => void;
}

/** The button "Add panel" and the kinds to choose from. */
export function AddPanel({ kinds, onAdd, removed, onRestore }: AddPanelProps) {
  const [open, setOpen] = useState(false);
  const trigger = (
    <button type="button" className="rf-button rf-add-panel" disabled={!onAdd} aria-label="Add panel">
      <Plus aria-hidden size={14} /> <span className="rf-add-panel-text">Add panel</span>
    </button>
  );
  const closing = (act: () => void) => (): void => {
    setOpen(false);
    act();
  };
  return (
    <Popup trigger={trigger} label="Add a panel" open={open} onOpen={setOpen}>
      <ul className="rf-kinds">
        {kinds.map((kind) => (
          <li key={kind.kind}>
            <button type="button" className="rf-kind" onClick={closing(() => onAdd?.(kind))}>
              {kind.title}
              <small>{kind.about}</small>
            </button>
          </li>
        ))}
      </ul>
      {removed > 0 && (
        <button type="button" className="rf-link" onClick={closing(onRestore)}>
          Restore {counted(removed, 'removed panel')}
        </button>
      )}
    </Popup>
  );
}
