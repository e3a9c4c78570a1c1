import type { Editor } from '@tiptap/react';
import { useEffect, type RefObject } from 'react';

/** Puts the cursor where one begins to write, as soon as the editor is there: into the title where that is empty, else into the text. What has the focus by then keeps it. */
export function useFirstFocus(editor: Editor | null, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = frame.current;
    if (!editor || !page || hasFocus(page.ownerDocument)) return;
    const title = page.querySelector('textarea');
    if (title?.value === '') title.focus();
    else editor.commands.focus('start', { scrollIntoView: false });
  }, [editor, frame]);
}

function hasFocus({ activeElement, body }: Document): boolean {
  return activeElement !== null && activeElement !== body;
}
