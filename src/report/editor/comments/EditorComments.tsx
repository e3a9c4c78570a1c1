import type { Editor } from '@tiptap/react';
import { useCallback, useEffect, type RefObject } from 'react';
import { CommentMarks } from '../../comments/CommentMarks.js';
import { useCommentsContext } from '../../comments/commentsContext.js';
import { setCommented, threadAt } from './commentRanges.js';
import { selectedAnchor } from './selectedAnchor.js';

/** Comments on a report while it is written: marks on its text that move with it, and beside its blocks. Ctrl+Alt+M comments on the selection. */
export function EditorComments({ editor, article }: { editor: Editor; article: RefObject<HTMLElement | null> }) {
  const comments = useCommentsContext();
  const { threads, chosen, choose, begin } = comments ?? {};
  useEffect(() => {
    if (editor.isDestroyed) return;
    const quoted = (threads ?? []).filter(({ thread }) => thread.anchor.quote);
    const anchors = new Map(quoted.map(({ thread: { id, anchor } }) => [id, anchor]));
    editor.view.dispatch(setCommented(editor.state.tr, { anchors, chosen }));
  }, [editor, threads, chosen]);
  useEffect(() => {
    const page = editor.view.dom;
    const onClick = (event: MouseEvent): void => {
      const at = editor.state.selection.empty ? editor.view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos : undefined;
      const thread = at === undefined ? undefined : threadAt(editor.state, at);
      if (thread !== undefined) choose?.(thread);
    };
    const onKey = (event: KeyboardEvent): void => {
      const anchor = event.ctrlKey && event.altKey && event.code === 'KeyM' ? selectedAnchor(editor.state) : undefined;
      if (!anchor || !begin) return;
      event.preventDefault();
      begin(anchor);
    };
    page.addEventListener('click', onClick);
    page.addEventListener('keydown', onKey);
    return () => {
      page.removeEventListener('click', onClick);
      page.removeEventListener('keydown', onKey);
    };
  }, [editor, choose, begin]);
  const blockElement = useCallback((id: string) => elementOfBlock(editor, id), [editor]);
  return comments ? <CommentMarks article={article} blockElement={blockElement} /> : null;
}

function elementOfBlock(editor: Editor, id: string): Element | undefined {
  let found: Element | undefined;
  editor.state.doc.descendants((node, at) => {
    if (found) return false;
    if (node.attrs['id'] !== id) return !node.isTextblock;
    const dom = editor.view.nodeDOM(at);
    if (dom instanceof Element) found = dom;
    return false;
  });
  return found;
}
