import { errorText } from '../../src/charts/inner.js';
import type { Theme } from '../../src/index.js';
import { useAppTexts, useLanguage } from './language/languageContext.js';
import { Page } from './Page.js';

export interface NoAnswerProps {
  theme: Theme;
  error: Error;
  onRetry: () => void;
  /** Default: that the server did not answer. */
  title?: string;
}

/** In place of everything, where the server cannot be had. */
export function NoAnswer({ theme, error, onRetry, title }: NoAnswerProps) {
  const t = useAppTexts();
  const { sentence, original } = errorText(error, useLanguage().locale);
  return (
    <Page theme={theme} title={title ?? t('noAnswer')}>
      <p role="alert" dir="auto">
        {sentence}
      </p>
      {original !== undefined && (
        <p lang="en" dir="ltr">
          {original}
        </p>
      )}
      <button type="button" className="rf-button" onClick={onRetry}>
        {t('retry')}
      </button>
    </Page>
  );
}
