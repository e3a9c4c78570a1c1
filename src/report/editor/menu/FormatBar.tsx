import { TextSelection } from '@tiptap/pm/state';
import { useEditorState, type Editor } from '@tiptap/react';
import { Bold, Code, Italic, Link2, MessageSquarePlus, Strikethrough, Unlink } from 'lucide-react';
import { useId, useRef, useState, type RefObject } from 'react';
import { useLocale, useTexts } from '../../../react/index.js';
import { useCommentsContext } from '../../comments/commentsContext.js';
import { linkSchema } from '../../document/link.js';
import { selectedAnchor } from '../comments/selectedAnchor.js';
import { editorTexts } from '../texts.js';
import { startAt, useFloating } from './useFloating.js';

export interface FormatBarProps {
  editor: Editor;
  frame: RefObject<HTMLElement | null>;
  /** Whether the address of a link is asked for. */
  linking: boolean;
  onLinking: (linking: boolean) => void;
}

const marks = [
  { name: 'bold', label: 'bold', keys: 'Control+B', Icon: Bold },
  { name: 'italic', label: 'italic', keys: 'Control+I', Icon: Italic },
  { name: 'strike', label: 'struck', keys: 'Control+Shift+X', Icon: Strikethrough },
  { name: 'inlineCode', label: 'codeMark', keys: 'Control+E', Icon: Code },
] as const;

/** Above selected text: how it is marked, and where it leads. */
export function FormatBar(props: FormatBarProps) {
  const selected = useEditorState({ editor: props.editor, selector: ({ editor }) => selectedText(editor) });
  const { from, active } = selected;
  const shown = from !== undefined && (active.focused || props.linking) && props.editor.isEditable;
  return shown ? <OpenBar {...props} from={from} active={active} /> : null;
}

type Selected = ReturnType<typeof selectedText>;

function OpenBar({ editor, frame, linking, onLinking, from, active }: FormatBarProps & { from: number; active: Selected['active'] }) {
  const t = useTexts(editorTexts);
  const rtl = useLocale().dir === 'rtl';
  const bar = useRef<HTMLDivElement>(null);
  useFloating(bar, frame, (page) => {
    const at = editor.view.coordsAtPos(from);
    const start = startAt({ left: at.left - 8, right: at.left + 8 }, page, bar.current?.offsetWidth ?? 0, rtl);
    return at.top > 60 ? { start, bottom: page.bottom - at.top + 6 } : { start, top: at.bottom - page.top + 6 };
  });
  return (
    <div ref={bar} className="rf-format" role="toolbar" tabIndex={-1} aria-label={t('format')} onMouseDown={keepFocus}>
      {linking ? (
        <LinkForm editor={editor} href={active.link} onDone={() => onLinking(false)} />
      ) : (
        <>
          {marks.map(({ name, label, keys, Icon }) => (
            <button
              key={name}
              type="button"
              className="rf-icon-button"
              aria-label={t(label)}
              aria-keyshortcuts={keys}
              aria-pressed={active[name]}
              onClick={() => editor.chain().toggleMark(name).focus().run()}
            >
              <Icon aria-hidden size={15} />
            </button>
          ))}
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('link')}
            aria-keyshortcuts="Control+K"
            aria-pressed={active.link !== ''}
            onClick={() => onLinking(true)}
          >
            <Link2 aria-hidden size={15} />
          </button>
          <CommentButton editor={editor} />
        </>
      )}
    </div>
  );
}

/** Asks for a comment on the selected text, where there can be comments. */
function CommentButton({ editor }: { editor: Editor }) {
  const t = useTexts(editorTexts);
  const begin = useCommentsContext()?.begin;
  if (!begin) return null;
  const comment = (): void => {
    const anchor = selectedAnchor(editor.state);
    if (anchor) begin(anchor);
  };
  return (
    <button type="button" className="rf-icon-button" aria-label={t('comment')} aria-keyshortcuts="Control+Alt+M" onClick={comment}>
      <MessageSquarePlus aria-hidden size={15} />
    </button>
  );
}

/** A press on a button leaves the selection where it is; one on a field does not. */
function keepFocus(event: React.MouseEvent): void {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
}

function selectedText(editor: Editor) {
  const { selection } = editor.state;
  const isText = selection instanceof TextSelection && !selection.empty && !selection.$from.parent.type.spec.code;
  const [from, to] = isText ? [selection.from, selection.to] : [undefined, undefined];
  const link = String(editor.getAttributes('link')['href'] ?? '');
  const on = (name: string): boolean => isText && editor.isActive(name);
  return {
    from,
    to,
    active: { focused: editor.isFocused, link, bold: on('bold'), italic: on('italic'), strike: on('strike'), inlineCode: on('inlineCode') },
  };
}

/** `example.org/page` is meant as a page. */
function addressOf(text: string): string {
  const typed = text.trim();
  if (/^[^\s:/#]+@[^\s:/]+\.[^\s:/]+$/.test(typed)) return `mailto:${typed}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(typed) ? `https://${typed}` : typed;
}

function LinkForm({ editor, href, onDone }: { editor: Editor; href: string; onDone: () => void }) {
  const t = useTexts(editorTexts);
  const [text, setText] = useState(href);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const leave = (): void => {
    onDone();
    editor.view.focus();
  };
  const submit = (): void => {
    const parsed = linkSchema.safeParse(addressOf(text));
    if (!parsed.success) return setProblem(t('noLink'));
    editor.chain().extendMarkRange('link').setMark('link', { href: parsed.data }).run();
    return leave();
  };
  return (
    <form
      className="rf-link-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => event.key === 'Escape' && leave()}
    >
      <input
        ref={(field) => field?.focus()}
        className="rf-input"
        aria-label={t('addressOfLink')}
        aria-describedby={problem === undefined ? undefined : id}
        placeholder="https://…"
        dir="ltr"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="rf-button">
        {t('set')}
      </button>
      {href !== '' && (
        <button
          type="button"
          className="rf-icon-button"
          aria-label={t('removeLink')}
          onClick={() => {
            editor.chain().extendMarkRange('link').unsetMark('link').run();
            leave();
          }}
        >
          <Unlink aria-hidden size={15} />
        </button>
      )}
      {problem !== undefined && (
        <p id={id} role="alert" className="rf-problem">
          {problem}
        </p>
      )}
    </form>
  );
}
