import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { ErrorState } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { placedBlocks } from '../document/blockTree.js';
import type { ReportDocument } from '../document/report.js';
import { CommentForm } from './CommentForm.js';
import { blockName, type PlacedThread } from './placedThreads.js';
import { commentTexts } from './texts.js';
import { ThreadCard } from './ThreadCard.js';
import type { CommentsSession } from './useComments.js';

export interface CommentsColumnProps {
  session: CommentsSession;
  report: ReportDocument;
  /** Ms since 1970, for what is said of times. */
  now: number;
}

/** All threads of a report, beside it or, in narrow places, over it: the open ones in the order of the text, and those that were resolved. */
export function CommentsColumn({ session, report, now }: CommentsColumnProps) {
  const t = useTexts(commentTexts);
  const locale = useLocale();
  const { placed, draft, actions, shown, error, retry, cancel } = session;
  const [resolved, setResolved] = useState(false);
  const counts = { open: placed.filter(({ thread }) => !thread.resolved).length, all: placed.length };
  const listed = placed.filter(({ thread }) => (thread.resolved !== undefined) === resolved);
  const unread = placed.map(({ thread }) => thread).filter(({ comments }) => comments.some((comment) => comment.unread));
  return (
    <aside className="rf-comments" aria-label={t('comments')}>
      <div className="rf-comments-head">
        <span className="rf-segments" role="group" aria-label={t('which')}>
          <button type="button" className="rf-segment" aria-pressed={!resolved} onClick={() => setResolved(false)}>
            {t('open', { count: counts.open })}
          </button>
          <button type="button" className="rf-segment" aria-pressed={resolved} onClick={() => setResolved(true)}>
            {t('resolved', { count: counts.all - counts.open })}
          </button>
        </span>
        {unread.length > 0 && (
          <button type="button" className="rf-link" onClick={() => actions.markRead(unread)}>
            {t('markRead')}
          </button>
        )}
        <button type="button" className="rf-icon-button" aria-label={t('close')} onClick={() => session.setOpen(false)}>
          <X aria-hidden size={15} />
        </button>
      </div>
      <div className="rf-comments-body">
        {error && <ErrorState error={error} onRetry={retry} />}
        {draft && (
          <section className="rf-thread" data-rf-chosen="true" aria-label={t('newComment')}>
            {draft.quote && <q dir="auto">{draft.quote.exact.replaceAll('\uFFFC', '…')}</q>}
            {!draft.quote && <span className="rf-thread-about">{aboutDraft(session, report, locale)}</span>}
            <CommentForm label={t('comment')} act={t('comment')} takesFocus onSend={actions.start} onCancel={cancel} />
          </section>
        )}
        {shown.begin && !draft && !resolved && <NewComment report={report} onBegin={(block) => shown.begin?.({ block })} />}
        <Threads threads={listed.filter(({ state }) => state !== 'gone')} session={session} now={now} />
        {listed.some(({ state }) => state === 'gone') && (
          <>
            <h2 className="rf-comments-title">{t('noLonger')}</h2>
            <Threads threads={listed.filter(({ state }) => state === 'gone')} session={session} now={now} />
          </>
        )}
        {session.loaded && listed.length === 0 && !draft && <p className="rf-quiet">{t(resolved ? 'noneResolved' : 'noneOpen')}</p>}
      </div>
    </aside>
  );
}

function aboutDraft({ draft }: CommentsSession, { blocks, panels }: ReportDocument, locale: Locale): string {
  const t = textsOf(commentTexts, locale);
  if (draft?.panel !== undefined) return panels[draft.panel]?.title ?? t('thisPanel');
  const found = [...placedBlocks(blocks)].find(({ block }) => block.id === draft?.block);
  return found ? blockName(found.block, locale) : t('thisBlock');
}

function Threads({ threads, session, now }: { threads: readonly PlacedThread[]; session: CommentsSession; now: number }) {
  const { shown, actions } = session;
  return threads.map((placed) => (
    <ThreadCard
      key={placed.thread.id}
      placed={placed}
      isChosen={placed.thread.id === shown.chosen}
      turn={shown.turn}
      now={now}
      onChoose={() => shown.choose(placed.thread.id)}
      actions={shown.begin && actions}
    />
  ));
}

/** Begins a comment on a block that is chosen by its words: for those who do not point. */
function NewComment({ report, onBegin }: { report: ReportDocument; onBegin: (block: string) => void }) {
  const t = useTexts(commentTexts);
  const locale = useLocale();
  const id = useId();
  const blocks = useMemo(
    () => [...placedBlocks(report.blocks)].map(({ block }) => ({ id: block.id, name: blockName(block, locale) })),
    [report, locale],
  );
  const [chosen, setChosen] = useState('');
  const block = blocks.find((each) => each.id === chosen)?.id ?? blocks[0]?.id;
  if (block === undefined) return null;
  return (
    <form
      className="rf-comments-new"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin(block);
      }}
    >
      <label htmlFor={id} className="rf-visually-hidden">
        {t('whatToComment')}
      </label>
      <select id={id} className="rf-select" dir="auto" value={block} onChange={(event) => setChosen(event.target.value)}>
        {blocks.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <button type="submit" className="rf-button">
        {t('comment')}
      </button>
    </form>
  );
}
