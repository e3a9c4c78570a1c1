import { RunfolioError } from '../../model/index.js';

/** Why a link shows nothing. Whether it ended, was revoked or never was is not said: its reader has no right to know. */
export function NotShown({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const refused = error instanceof RunfolioError && ['unauthorized', 'forbidden', 'not-found'].includes(error.code);
  return (
    <div className="rf-state rf-state-error" role="alert">
      <p>{refused ? 'This link shows nothing.' : error.message}</p>
      {refused && <p className="rf-muted">It may have ended, been paused or been revoked. Ask whoever gave it to you.</p>}
      {!refused && (
        <button type="button" className="rf-button" onClick={onRetry}>
          Retry
        </button>
      )}
    </div>
  );
}
