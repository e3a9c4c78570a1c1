import { lazy, Suspense, type RefObject } from 'react';
import { useCommentsContext } from './commentsContext.js';

const Layer = lazy(async () => ({ default: (await import('./CommentsLayer.js')).CommentsLayer }));

/** Everything of comments that is drawn over a report, whose code comes where a report has them. */
export function LazyCommentsLayer({ article }: { article: RefObject<HTMLElement | null> }) {
  if (!useCommentsContext()) return null;
  return (
    <Suspense fallback={null}>
      <Layer article={article} />
    </Suspense>
  );
}
