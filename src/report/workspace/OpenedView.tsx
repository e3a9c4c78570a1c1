import type { SavedWorkspace } from '../../client/index.js';
import { Sentence, useTexts } from '../../react/index.js';
import { viewsTexts } from './viewsTexts.js';

export interface OpenedViewProps {
  opened: SavedWorkspace;
  isChanged: boolean;
  /** Whether somebody else has saved it since it was opened. */
  isConflict: boolean;
  busy: boolean;
  onSave: () => void;
  onUndo: () => void;
}

/** What can be done with the saved view that is open: nothing where it is as it was saved. */
export function OpenedView({ opened, isChanged, isConflict, busy, onSave, onUndo }: OpenedViewProps) {
  const t = useTexts(viewsTexts);
  const name = <bdi key="name">{opened.name}</bdi>;
  if (isConflict) {
    return (
      <div className="rf-opened-view" role="alert">
        <p>
          <Sentence parts={t.parts('otherSaved', { name })} />
        </p>
        <button type="button" className="rf-button" onClick={onUndo}>
          {t('dropMine')}
        </button>
      </div>
    );
  }
  if (!isChanged) return null;
  return (
    <div className="rf-opened-view">
      <p>
        <Sentence parts={t.parts('wasChanged', { name })} />
      </p>
      <button type="button" className="rf-button rf-primary" disabled={busy} onClick={onSave}>
        {t('saveChanges')}
      </button>
      <button type="button" className="rf-button" disabled={busy} onClick={onUndo}>
        {t('undoChanges')}
      </button>
    </div>
  );
}
