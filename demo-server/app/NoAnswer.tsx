import type { Theme } from '../../src/index.js';
import { Page } from './Page.js';

export interface NoAnswerProps {
  theme: Theme;
  error: Error;
  onRetry: () => void;
  /** Default: that the server did not answer. */
  title?: string;
}

/** In place of everything, where the server cannot be had. */
export function NoAnswer({ theme, error, onRetry, title = 'The server did not answer.' }: NoAnswerProps) {
  return (
    <Page theme={theme} title={title}>
      <p role="alert">{error.message}</p>
      <button type="button" className="rf-button" onClick={onRetry}>
        Retry
      </button>
    </Page>
  );
}
