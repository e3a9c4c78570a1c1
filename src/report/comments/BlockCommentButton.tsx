import { MessageSquarePlus } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocale, useTexts } from '../../react/index.js';
import { besidePage } from './besidePage.js';
import { useCommentsContext } from './commentsContext.js';
import { commentTexts } from './texts.js';

/** Beside the block under the pointer: asks for a comment on it. Keys begin one in the column of comments. */
export function BlockCommentButton({ article }: { article: RefObject<HTMLElement | null> }) {
  const t = useTexts(commentTexts);
  const rtl = useLocale().dir === 'rtl';
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
      button.current?.style.setProperty('inset-inline-start', `${besidePage(frame!, within!, rtl)}px`);
      button.current?.style.setProperty('top', `${box!.top - within!.top}px`);
    };
    const onLeave = (): void => setBlock(undefined);
    page.addEventListener('mouseover', onMove);
    page.addEventListener('mouseleave', onLeave);
    return () => {
      page.removeEventListener('mouseover', onMove);
      page.removeEventListener('mouseleave', onLeave);
    };
  }, [article, rtl]);
  if (!comments?.begin) return null;
  const isMarked = comments.threads.some(({ thread }) => thread.anchor.block === block);
  return (
    <button
      ref={button}
      type="button"
      tabIndex={-1}
      className="rf-icon-button rf-comment-add"
      hidden={block === undefined || isMarked}
      aria-label={t('commentBlock')}
      title={t('commentBlock')}
      onClick={() => block !== undefined && comments.begin?.({ block })}
    >
      <MessageSquarePlus aria-hidden size={15} />
    </button>
  );
}
