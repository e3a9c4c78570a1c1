import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReportComment } from '../../client/index.js';
import { formatAgo } from '../../theme/index.js';
import { CommentForm } from './CommentForm.js';
import { CommentText } from './CommentText.js';
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
  const [doing, setDoing] = useState<'edit' | 'delete'>();
  const { author, createdAt, editedAt, deletedAt, text, version, mine, mayDelete, unread } = comment;
  if (deletedAt !== undefined) return <li className="rf-comment rf-comment-gone">This comment was deleted.</li>;
  return (
    <li className="rf-comment">
      <div className="rf-comment-head">
        <strong dir="auto">{author}</strong>
        <small>
          {formatAgo(createdAt, now)}
          {editedAt !== undefined && ' · edited'}
        </small>
        {unread && <span className="rf-comment-new">New</span>}
        {actions && doing === undefined && (
          <span className="rf-comment-tools">
            {mine && <Tool label={`Edit the comment of ${author}`} Icon={Pencil} onClick={() => setDoing('edit')} />}
            {mayDelete && <Tool label={`Delete the comment of ${author}`} Icon={Trash2} onClick={() => setDoing('delete')} />}
          </span>
        )}
      </div>
      {doing === 'edit' && actions ? (
        <CommentForm
          label="Edit the comment"
          act="Save"
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
        <div className="rf-comment-actions" role="group" aria-label="Delete this comment?">
          <span>Delete for good?</span>
          <button type="button" className="rf-button" onClick={() => setDoing(undefined)}>
            Keep
          </button>
          <button type="button" className="rf-button" ref={(button) => button?.focus()} onClick={() => void actions.remove(comment.id)}>
            Delete
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
