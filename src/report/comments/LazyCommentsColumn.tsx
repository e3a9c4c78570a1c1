import { lazy, Suspense } from 'react';
import { ChartSkeleton } from '../../charts/index.js';
import { useTexts } from '../../react/index.js';
import { useHadTexts } from '../../react/inner.js';
import type { CommentsColumnProps } from './CommentsColumn.js';
import { commentTexts } from './texts.js';

const Column = lazy(async () => ({ default: (await import('./CommentsColumn.js')).CommentsColumn }));

/** The column of comments, whose code comes when it is first opened; a skeleton of its size until then. */
export function LazyCommentsColumn(props: CommentsColumnProps) {
  const t = useTexts(commentTexts);
  const opening = (
    <div className="rf-comments">
      <ChartSkeleton label={t('opening')} />
    </div>
  );
  if (!useHadTexts(commentTexts.folder)) return opening;
  return (
    <Suspense fallback={opening}>
      <Column {...props} />
    </Suspense>
  );
}
