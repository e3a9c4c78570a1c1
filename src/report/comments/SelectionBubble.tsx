import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { CommentAnchor } from '../../client/index.js';
import { useTexts } from '../../react/index.js';
import { useCommentsContext } from './commentsContext.js';
import { drawnText } from './drawnText.js';
import { makeQuote } from './findQuote.js';
import { commentTexts } from './texts.js';

interface Selected {
  anchor: CommentAnchor;
  box: DOMRect;
}

/** Beside selected text of the report: a button that asks for a comment on it; Ctrl+Alt+M does the same. */
export function SelectionBubble({ article }: { article: RefObject<HTMLElement | null> }) {
  const t = useTexts(commentTexts);
  const begin = useCommentsContext()?.begin;
  const selected = useSelected(article);
  const bubble = useRef<HTMLButtonElement>(null);
  useBeforePaint(() => {
    const page = bubble.current?.parentElement?.getBoundingClientRect();
    if (!bubble.current || !page || !selected) return;
    const { style, offsetWidth } = bubble.current;
    style.left = `${Math.max(8, Math.min(selected.box.right - page.left - offsetWidth / 2, page.width - offsetWidth - 8))}px`;
    style.top = `${selected.box.bottom - page.top + 6}px`;
  });
  useEffect(() => {
    if (!begin || !selected) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyM') return;
      event.preventDefault();
      begin(selected.anchor);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [begin, selected]);
  if (!begin || !selected) return null;
  return (
    <button
      ref={bubble}
      type="button"
      className="rf-button rf-comment-bubble"
      aria-keyshortcuts="Control+Alt+M"
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => begin(selected.anchor)}
    >
      <MessageSquarePlus aria-hidden size={14} /> {t('comment')}
    </button>
  );
}

/** The selected text, where it begins in a block of the report. */
function useSelected(article: RefObject<HTMLElement | null>): Selected | undefined {
  const [selected, setSelected] = useState<Selected>();
  useEffect(() => {
    const look = (): void => setSelected(selectedIn(article.current));
    document.addEventListener('selectionchange', look);
    // What was selected before this was there.
    look();
    return () => document.removeEventListener('selectionchange', look);
  }, [article]);
  return selected;
}

function selectedIn(root: HTMLElement | null): Selected | undefined {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  if (!range || !root?.contains(range.commonAncestorContainer)) return undefined;
  const from = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const block = from?.closest('[data-rf-block]');
  const id = block?.getAttribute('data-rf-block');
  if (!block || !id) return undefined;
  const { text, pieceIn } = drawnText(block);
  const piece = pieceIn(range);
  return piece && { anchor: { block: id, quote: makeQuote(text, piece) }, box: range.getBoundingClientRect() };
}
