import type { Theme } from '../../src/index.js';
import { Page } from './Page.js';

/** In place of everything, where the server cannot be had. */
export function NoAnswer({ theme, error, onRetry }: { theme: Theme; error: Error; onRetry: () => void }) {
  return (
    <Page theme={theme} title="The server did not answer.">
      <p role="alert">{error.message}</p>
      <button type="button" className="rf-button" onClick={onRetry}>
        Retry
      </button>
    </Page>
  );
}
