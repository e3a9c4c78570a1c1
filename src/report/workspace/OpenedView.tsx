import type { SavedWorkspace } from '../../client/index.js';

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
  if (isConflict) {
    return (
      <div className="rf-opened-view" role="alert">
        <p>
          Somebody else has saved <bdi>{opened.name}</bdi> since you opened it. Save yours as a new view, or look at theirs.
        </p>
        <button type="button" className="rf-button" onClick={onUndo}>
          Drop mine, open theirs
        </button>
      </div>
    );
  }
  if (!isChanged) return null;
  return (
    <div className="rf-opened-view">
      <p>
        <bdi>{opened.name}</bdi> was changed in this browser.
      </p>
      <button type="button" className="rf-button rf-primary" disabled={busy} onClick={onSave}>
        Save changes
      </button>
      <button type="button" className="rf-button" disabled={busy} onClick={onUndo}>
        Undo changes
      </button>
    </div>
  );
}
