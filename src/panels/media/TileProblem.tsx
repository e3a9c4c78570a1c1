import { ImageOff } from 'lucide-react';

/** In place of what cannot be shown: why, and a way to try again where that may help. */
export function TileProblem({ text, onRetry }: { text: string; onRetry?: (() => void) | undefined }) {
  return (
    <div className="rf-media-problem">
      <ImageOff size={16} aria-hidden />
      <p>{text}</p>
      {onRetry && (
        <button type="button" className="rf-button" onClick={onRetry}>
          Retry
        </button>
      )}
    </div>
  );
}
