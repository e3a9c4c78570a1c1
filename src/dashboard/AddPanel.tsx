import { Plus } from 'lucide-react';
import { useState } from 'react';
import { kindTitle, type DefinedPanel } from '../panels/index.js';
import { kindAbout } from '../panels/inner.js';
import { Popup } from '../popups/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { dashboardTexts } from './texts.js';

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
  const t = useTexts(dashboardTexts);
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const trigger = (
    <button type="button" className="rf-button rf-add-panel" disabled={!onAdd} aria-label={t('addPanel')}>
      <Plus aria-hidden size={14} /> <span className="rf-add-panel-text">{t('addPanel')}</span>
    </button>
  );
  const closing = (act: () => void) => (): void => {
    setOpen(false);
    act();
  };
  return (
    <Popup trigger={trigger} label={t('addAPanel')} open={open} onOpen={setOpen}>
      <ul className="rf-kinds">
        {kinds.map((kind) => (
          <li key={kind.kind}>
            <button type="button" className="rf-kind" onClick={closing(() => onAdd?.(kind))}>
              {kindTitle(kind, locale)}
              <small>{kindAbout(kind, locale)}</small>
            </button>
          </li>
        ))}
      </ul>
      {removed > 0 && (
        <button type="button" className="rf-link" onClick={closing(onRestore)}>
          {t('restore', { count: removed })}
        </button>
      )}
    </Popup>
  );
}
