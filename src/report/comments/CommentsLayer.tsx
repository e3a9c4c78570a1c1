import type { RefObject } from 'react';
import { BlockCommentButton } from './BlockCommentButton.js';
import { CommentMarks } from './CommentMarks.js';
import { useCommentsContext } from './commentsContext.js';
import { SelectionBubble } from './SelectionBubble.js';
import { TextHighlights } from './TextHighlights.js';

/** Everything of comments that is drawn over a report that is read; nothing where it has none to show. */
export function CommentsLayer({ article }: { article: RefObject<HTMLElement | null> }) {
  const comments = useCommentsContext();
  if (!comments) return null;
  const blockElement = (id: string): Element | null | undefined => article.current?.querySelector(`[data-rf-block="${CSS.escape(id)}"]`);
  return (
    <>
      <TextHighlights article={article} />
      <BlockCommentButton article={article} />
      <CommentMarks article={article} blockElement={blockElement} />
      <SelectionBubble article={article} />
    </>
  );
}
