import { ImageOff } from 'lucide-react';
import { errorText } from '../../charts/inner.js';
import { useLocale, useTexts } from '../../react/index.js';
import { mediaTexts } from './texts.js';

export interface TileProblemProps {
  /** A sentence, or what was thrown. */
  problem: string | Error;
  onRetry?: (() => void) | undefined;
}

/** In place of what cannot be shown: why, and a way to try again where that may help. */
export function TileProblem({ problem, onRetry }: TileProblemProps) {
  const t = useTexts(mediaTexts);
  const locale = useLocale();
  const { sentence, original } = typeof problem === 'string' ? { sentence: problem, original: undefined } : errorText(problem, locale);
  return (
    <div className="rf-media-problem">
      <ImageOff size={16} aria-hidden />
      <p title={original} dir="auto">
        {sentence}
      </p>
      {onRetry && (
        <button type="button" className="rf-button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
