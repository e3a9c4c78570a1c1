import { useEffect, type RefObject } from 'react';
import { useCommentsContext } from './commentsContext.js';
import { drawnText } from './drawnText.js';
import { findQuote } from './findQuote.js';
import { useTurns } from './useTurns.js';

/** Names of the highlights, which styles know. */
const [all, chosenOnly] = ['rf-commented', 'rf-commented-chosen'] as const;

/** Marks the pieces of text that comments are about, where the browser can (CSS Custom Highlights); a press on one chooses its thread. */
export function TextHighlights({ article }: { article: RefObject<HTMLElement | null> }) {
  // Found anew whenever the text may have moved.
  return <Highlights key={useTurns(article)} article={article} />;
}

function Highlights({ article }: { article: RefObject<HTMLElement | null> }) {
  const comments = useCommentsContext();
  const { threads, chosen, choose } = comments ?? {};
  useEffect(() => {
    const root = article.current;
    if (!root || !threads || !choose) return undefined;
    const found = rangesOf(root, threads);
    const undo = found.map(({ id, range }) => mark(id === chosen ? chosenOnly : all, range));
    const onClick = (event: MouseEvent): void => {
      if (!document.getSelection()?.isCollapsed) return;
      const hit = found.find(({ range }) => [...range.getClientRects()].some((box) => holds(box, event)));
      if (hit) choose(hit.id);
    };
    root.addEventListener('click', onClick);
    return () => {
      for (const each of undo) each();
      root.removeEventListener('click', onClick);
    };
  }, [article, threads, chosen, choose]);
  return null;
}

type Threads = NonNullable<ReturnType<typeof useCommentsContext>>['threads'];

function rangesOf(root: HTMLElement, threads: Threads): { id: string; range: Range }[] {
  return threads.flatMap(({ thread: { id, anchor } }) => {
    const element = anchor.quote && root.querySelector(`[data-rf-block="${CSS.escape(anchor.block)}"]`);
    if (!element || !anchor.quote) return [];
    const drawn = drawnText(element);
    const piece = findQuote(drawn.text, anchor.quote);
    const range = piece && drawn.rangeOf(piece);
    return range ? [{ id, range }] : [];
  });
}

/** Adds a range to a highlight of the page, which all reports on it share. Returns its undo. */
function mark(name: string, range: Range): () => void {
  if (typeof Highlight === 'undefined') return () => undefined;
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.add(range);
  CSS.highlights.set(name, highlight);
  return () => void highlight.delete(range);
}

function holds(box: DOMRect, { clientX, clientY }: MouseEvent): boolean {
  return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
}
