import { Check, RotateCcw } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Sentence, useLocale, useTexts } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import { CommentForm } from './CommentForm.js';
import { CommentItem } from './CommentItem.js';
import type { PlacedThread } from './placedThreads.js';
import { commentTexts } from './texts.js';
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
  const t = useTexts(commentTexts);
  const card = useRef<HTMLElement>(null);
  const { thread } = placed;
  const { id, resolved, comments } = thread;
  useEffect(() => {
    if (isChosen && turn > 0) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, turn]);
  const Icon = resolved ? RotateCcw : Check;
  return (
    <article
      ref={card}
      className="rf-thread"
      data-rf-chosen={isChosen}
      aria-label={placed.about === '' ? t('onGone') : t('on', { what: placed.about })}
    >
      <div className="rf-thread-head">
        <button type="button" className="rf-thread-about" aria-current={isChosen} onClick={onChoose}>
          <ThreadAbout placed={placed} />
        </button>
        {actions && (
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t(resolved ? 'reopen' : 'resolve')}
            title={t(resolved ? 'reopen' : 'resolve')}
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
          <Sentence parts={t.parts('resolvedBy', { author: <bdi key="author">{resolved.by}</bdi> })} />
        </p>
      )}
      {actions && !resolved && <CommentForm label={t('reply')} act={t('reply')} onSend={(text) => actions.reply(id, text)} />}
    </article>
  );
}

function ThreadAbout({ placed: { thread, state, about } }: { placed: PlacedThread }) {
  const t = useTexts(commentTexts);
  const locale = useLocale();
  const { quote, point } = thread.anchor;
  return (
    <>
      {state === 'changed' && <span className="rf-thread-note">{t('textWas')}</span>}
      {quote && <q dir="auto">{quote.exact.replaceAll('\uFFFC', '…')}</q>}
      {!quote && about !== '' && <span dir="auto">{about}</span>}
      {!quote && about === '' && <span>{t('gone')}</span>}
      {point && <small>{t('point', { metric: point.metric, run: point.run, x: formatNumber(point.x, undefined, locale) })}</small>}
    </>
  );
}
