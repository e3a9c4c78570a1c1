import { MessageSquare } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { besidePage } from './besidePage.js';
import { useCommentsContext } from './commentsContext.js';
import type { PlacedThread } from './placedThreads.js';
import { commentTexts } from './texts.js';
import { useTurns } from './useTurns.js';

export interface CommentMarksProps {
  /** The report as it is drawn. */
  article: RefObject<HTMLElement | null>;
  /** The element of a block. */
  blockElement: (id: string) => Element | null | undefined;
}

interface Mark {
  key: string;
  block: string;
  panel: string | undefined;
  threads: PlacedThread[];
}

/** Beside each block and panel with comments: how many, and whether some are new. */
export function CommentMarks({ article, blockElement }: CommentMarksProps) {
  const rtl = useLocale().dir === 'rtl';
  const layer = useRef<HTMLDivElement>(null);
  const comments = useCommentsContext();
  const turns = useTurns(article);
  const marks = marksOf(comments?.threads ?? []);
  useBeforePaint(() => {
    const page = layer.current?.parentElement?.getBoundingClientRect();
    const frame = article.current?.getBoundingClientRect();
    if (!page || !frame) return;
    const taken = new Map<number, number>();
    for (const button of layer.current?.children ?? []) {
      const mark = marks.find(({ key }) => key === button.getAttribute('data-rf-mark'));
      const box = mark && elementOf(mark, blockElement)?.getBoundingClientRect();
      if (button instanceof HTMLElement) putBeside(button, box, { top: page.top, start: besidePage(frame, page, rtl) }, taken);
    }
  });
  const { chosen, turn } = comments ?? {};
  const latest = useRef(() => undefined as void);
  useBeforePaint(() => {
    latest.current = () => {
      const mark = marks.find(({ threads }) => threads.some(({ thread }) => thread.id === chosen));
      if (mark) elementOf(mark, blockElement)?.scrollIntoView({ block: 'nearest' });
    };
  });
  useEffect(() => {
    if (turn) latest.current();
  }, [turn]);
  return (
    <div ref={layer} className="rf-comment-marks" data-rf-turn={turns % 2}>
      {marks.map((mark) => (
        <MarkButton
          key={mark.key}
          mark={mark}
          isChosen={mark.threads.some(({ thread }) => thread.id === chosen)}
          onChoose={comments!.choose}
        />
      ))}
    </div>
  );
}

function MarkButton({ mark, isChosen, onChoose }: { mark: Mark; isChosen: boolean; onChoose: (thread: string) => void }) {
  const t = useTexts(commentTexts);
  const { key, threads } = mark;
  const all = threads.flatMap(({ thread }) => thread.comments).filter(({ deletedAt }) => deletedAt === undefined);
  const news = all.filter(({ unread }) => unread).length;
  const said = { count: all.length, what: threads[0]?.about ?? '' };
  const first = threads.find(({ thread }) => thread.comments.some(({ unread }) => unread)) ?? threads[0];
  return (
    <button
      type="button"
      className="rf-comment-mark"
      data-rf-mark={key}
      data-rf-news={news > 0}
      aria-pressed={isChosen}
      aria-label={news > 0 ? t('countOnNew', { ...said, news }) : t('countOn', said)}
      onClick={() => first && onChoose(first.thread.id)}
    >
      <MessageSquare aria-hidden size={13} /> <span>{all.length}</span>
    </button>
  );
}

function marksOf(threads: readonly PlacedThread[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const placed of threads) {
    if (placed.state === 'gone') continue;
    const { block, panel } = placed.thread.anchor;
    const key = `${block} ${panel ?? ''}`;
    const mark = marks.get(key) ?? { key, block, panel, threads: [] };
    mark.threads.push(placed);
    marks.set(key, mark);
  }
  return [...marks.values()];
}

function elementOf({ block, panel }: Mark, blockElement: CommentMarksProps['blockElement']): Element | null | undefined {
  const element = blockElement(block);
  return panel === undefined ? element : element?.querySelector(`[data-rf-panel="${CSS.escape(panel)}"]`);
}

/** Beside the page, level with the top of what it marks and below the mark before; not to be seen where that is folded away. */
function putBeside(
  { style }: HTMLElement,
  box: DOMRect | undefined,
  page: { top: number; start: number },
  taken: Map<number, number>,
): void {
  const isSeen = box !== undefined && box.width + box.height > 0;
  style.visibility = isSeen ? '' : 'hidden';
  if (!isSeen) return;
  const { start } = page;
  const top = Math.max(Math.round(box.top - page.top), (taken.get(start) ?? -Infinity) + 26);
  taken.set(start, top);
  style.insetInlineStart = `${start}px`;
  style.top = `${top}px`;
}
