import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatNumber } from '../../theme/index.js';
import { CommentForm } from './CommentForm.js';
import { CommentItem } from './CommentItem.js';
import type { PlacedThread } from './placedThreads.js';
import type { CommentActions } from './useComments.js';

export interface ThreadCardProps {
  placed: PlacedThread;
  isChosen: boolean;
  /** Raised whenever the chosen one is to come into view. */
  turn: number;
  now: number;
  onChoose: () => void;
  /** Absent where the reader may not comment. */
  actions: CommentActions | undefined;
}

/** A thread: what it is about, its comments, and a reply. */
export function ThreadCard({ placed, isChosen, turn, now, onChoose, actions }: ThreadCardProps) {
  const card = useRef<HTMLElement>(null);
  const { thread } = placed;
  const { id, resolved, comments } = thread;
  useEffect(() => {
    if (isChosen && turn > 0) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, turn]);
  const Icon = resolved ? RotateCcw : Check;
  return (
    <article ref={card} className="rf-thread" data-rf-chosen={isChosen} aria-label={`Comments on ${placed.about || 'what is gone'}`}>
      <div className="rf-thread-head">
        <button type="button" className="rf-thread-about" aria-current={isChosen} onClick={onChoose}>
          <ThreadAbout placed={placed} />
        </button>
        {actions && (
          <button
            type="button"
            className="rf-icon-button"
            aria-label={resolved ? 'Reopen' : 'Resolve'}
            title={resolved ? 'Reopen' : 'Resolve'}
            onClick={() => void actions.resolve(id, !resolved)}
          >
            <Icon aria-hidden size={15} />
          </button>
        )}
      </div>
      <ol className="rf-comment-list">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} now={now} actions={actions} />
        ))}
      </ol>
      {resolved && (
        <p className="rf-quiet">
          Resolved by <bdi>{resolved.by}</bdi>
        </p>
      )}
      {actions && !resolved && <CommentForm label="Reply" act="Reply" onSend={(text) => actions.reply(id, text)} />}
    </article>
  );
}

function ThreadAbout({ placed: { thread, state, about } }: { placed: PlacedThread }) {
  const { quote, point } = thread.anchor;
  return (
    <>
      {state === 'changed' && <span className="rf-thread-note">The text was changed. It was:</span>}
      {quote && <q dir="auto">{quote.exact.replaceAll('\uFFFC', '…')}</q>}
      {!quote && about !== '' && <span dir="auto">{about}</span>}
      {!quote && about === '' && <span>Something that is gone</span>}
      {point && (
        <small dir="auto">
          Point: {point.metric} of {point.run} at {formatNumber(point.x)}
        </small>
      )}
    </>
  );
}
