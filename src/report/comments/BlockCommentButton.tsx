import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useCommentsContext } from './commentsContext.js';

/** Beside the block under the pointer: asks for a comment on it. Keys begin one in the column of comments. */
export function BlockCommentButton({ article }: { article: RefObject<HTMLElement | null> }) {
  const comments = useCommentsContext();
  const button = useRef<HTMLButtonElement>(null);
  const [block, setBlock] = useState<string>();
  useEffect(() => {
    const root = article.current;
    const page = root?.parentElement;
    if (!root || !page) return undefined;
    const onMove = ({ target }: Event): void => {
      const element = target instanceof Element ? target.closest('[data-rf-block]') : null;
      if (!element || !root.contains(element)) return;
      setBlock(element.getAttribute('data-rf-block') ?? undefined);
      const [frame, box, within] = [root, element, page].map((each) => each.getBoundingClientRect());
      button.current?.style.setProperty('left', `${frame!.right - within!.left - (frame!.width < 700 ? 26 : 48)}px`);
      button.current?.style.setProperty('top', `${box!.top - within!.top}px`);
    };
    const onLeave = (): void => setBlock(undefined);
    page.addEventListener('mouseover', onMove);
    page.addEventListener('mouseleave', onLeave);
    return () => {
      page.removeEventListener('mouseover', onMove);
      page.removeEventListener('mouseleave', onLeave);
    };
  }, [article]);
  if (!comments?.begin) return null;
  const isMarked = comments.threads.some(({ thread }) => thread.anchor.block === block);
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      className="rf-icon-button rf-comment-add"
      hidden={block === undefined || isMarked}
      aria-label="Comment on this block"
      title="Comment on this block"
      onClick={() => block !== undefined && comments.begin?.({ block })}
    >
      <MessageSquarePlus aria-hidden size={15} />
    </button>
  );
}
