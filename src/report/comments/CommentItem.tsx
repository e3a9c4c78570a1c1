import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReportComment } from '../../client/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatAgo } from '../../theme/index.js';
import { CommentForm } from './CommentForm.js';
import { CommentText } from './CommentText.js';
import { commentTexts } from './texts.js';
import type { CommentActions } from './useComments.js';

export interface CommentItemProps {
  comment: ReportComment;
  /** Ms since 1970. */
  now: number;
  /** Absent where nothing may be changed. */
  actions: Pick<CommentActions, 'edit' | 'remove'> | undefined;
}

/** One comment: who, when, what, and what its author can do with it. */
export function CommentItem({ comment, now, actions }: CommentItemProps) {
  const t = useTexts(commentTexts);
  const locale = useLocale();
  const [doing, setDoing] = useState<'edit' | 'delete'>();
  const { author, createdAt, editedAt, deletedAt, text, version, mine, mayDelete, unread } = comment;
  if (deletedAt !== undefined) return <li className="rf-comment rf-comment-gone">{t('deleted')}</li>;
  return (
    <li className="rf-comment">
      <div className="rf-comment-head">
        <strong dir="auto">{author}</strong>
        <small>
          {formatAgo(createdAt, now, locale)}
          {editedAt !== undefined && ` · ${t('edited')}`}
        </small>
        {unread && <span className="rf-comment-new">{t('new')}</span>}
        {actions && doing === undefined && (
          <span className="rf-comment-tools">
            {mine && <Tool label={t('editOf', { author })} Icon={Pencil} onClick={() => setDoing('edit')} />}
            {mayDelete && <Tool label={t('deleteOf', { author })} Icon={Trash2} onClick={() => setDoing('delete')} />}
          </span>
        )}
      </div>
      {doing === 'edit' && actions ? (
        <CommentForm
          label={t('edit')}
          act={t('save')}
          text={text}
          takesFocus
          onSend={async (words) => {
            const done = await actions.edit(comment.id, version, words);
            if (done) setDoing(undefined);
            return done;
          }}
          onCancel={() => setDoing(undefined)}
        />
      ) : (
        <CommentText text={text} />
      )}
      {doing === 'delete' && actions && (
        <div className="rf-comment-actions" role="group" aria-label={t('deleteAsk')}>
          <span>{t('deleteForGood')}</span>
          <button type="button" className="rf-button" onClick={() => setDoing(undefined)}>
            {t('keep')}
          </button>
          <button type="button" className="rf-button" ref={(button) => button?.focus()} onClick={() => void actions.remove(comment.id)}>
            {t('delete')}
          </button>
        </div>
      )}
    </li>
  );
}

function Tool({ label, Icon, onClick }: { label: string; Icon: typeof Pencil; onClick: () => void }) {
  return (
    <button type="button" className="rf-icon-button" aria-label={label} onClick={onClick}>
      <Icon aria-hidden size={13} />
    </button>
  );
}
