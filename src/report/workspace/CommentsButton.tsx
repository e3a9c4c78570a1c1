import { MessageSquare } from 'lucide-react';
import { useTexts } from '../../react/index.js';
import type { CommentsSession } from '../comments/useComments.js';
import { pageTexts } from './texts.js';

/** Opens the comments; says how many are open, and whether some are new. */
export function CommentsButton({ session: { placed, open, setOpen } }: { session: CommentsSession }) {
  const t = useTexts(pageTexts);
  const news = placed.flatMap(({ thread }) => thread.comments).filter(({ unread }) => unread).length;
  const count = placed.filter(({ thread }) => !thread.resolved).length;
  return (
    <button
      type="button"
      className="rf-button rf-comments-button"
      data-rf-news={news > 0}
      aria-pressed={open}
      onClick={() => setOpen(!open)}
    >
      <MessageSquare aria-hidden size={14} /> <span className="rf-bar-word">{t('comments')}</span>
      {count > 0 && <span>{count}</span>}
      {news > 0 && <span className="rf-comment-new">{t('newComments', { count: news })}</span>}
    </button>
  );
}
