import { lazy, Suspense } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import type { CommentsColumnProps } from './CommentsColumn.js';

const Column = lazy(async () => ({ default: (await import('./CommentsColumn.js')).CommentsColumn }));

/** The column of comments, whose code comes when it is first opened; a skeleton of its size until then. */
export function LazyCommentsColumn(props: CommentsColumnProps) {
  return (
    <Suspense
      fallback={
        <div className="rf-comments">
          <ChartSkeleton label="Opening the comments" />
        </div>
      }
    >
      <Column {...props} />
    </Suspense>
  );
}
