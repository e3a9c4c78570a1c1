import { ErrorState } from '../../charts/index.js';
import { RunfolioError } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { pageTexts } from './texts.js';

/** Why a link shows nothing. Whether it ended, was revoked or never was is not said: its reader has no right to know. */
export function NotShown({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useTexts(pageTexts);
  const refused = error instanceof RunfolioError && ['unauthorized', 'forbidden', 'not-found'].includes(error.code);
  if (!refused) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <div className="rf-state rf-state-error" role="alert">
      <p>{t('linkShowsNothing')}</p>
      <p className="rf-muted">{t('linkMayHaveEnded')}</p>
    </div>
  );
}
