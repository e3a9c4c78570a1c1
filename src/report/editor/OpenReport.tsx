import { redo, undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { EditorContent, useEditorState, type Editor } from '@tiptap/react';
import {
  useCallback,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useCatalogs, useLocale } from '../../react/index.js';
import type { ReportDocument } from '../document/report.js';
import { headingRanks } from '../viewer/headingRanks.js';
import { ViewerContext, type ViewerContextValue } from '../viewer/viewerContext.js';
import { EditorComments } from './comments/EditorComments.js';
import { DescriptionField } from './DescriptionField.js';
import { EditorServicesContext, type EditorServices } from './editorServices.js';
import { BlockHandle } from './menu/BlockHandle.js';
import { EditorBar } from './menu/EditorBar.js';
import { FindBar } from './menu/FindBar.js';
import { FormatBar } from './menu/FormatBar.js';
import { SlashMenu } from './menu/SlashMenu.js';
import { TableBar } from './menu/TableBar.js';
import type { ReportEditorHandle, ReportEditorProps } from './ReportEditor.js';
import type { ReportReader } from './reportReader.js';
import { Bursts } from './state/bursts.js';
import { TitleField } from './TitleField.js';
import { useFirstFocus } from './useFirstFocus.js';
import { useOpenedEditor } from './useOpenedEditor.js';

interface OpenReportProps extends Omit<ReportEditorProps, 'kinds'> {
  handle: Ref<ReportEditorHandle>;
}

/** An editor of one report, from its opening on. */
export function OpenReport({
  report,
  onChange,
  project,
  onImage,
  loadAsset,
  editable = true,
  takesFocus = false,
  handle,
}: OpenReportProps) {
  const frame = useRef<HTMLElement>(null);
  const [message, setMessage] = useState('');
  const [own] = useState(() => ({ bursts: new Bursts(), fresh: new Set<string>() }));
  const locale = useLocale();
  const usual = project ?? Object.values(report.runSets)[0]?.project;
  const services = useMemo<EditorServices>(
    () => ({ project: usual, onImage, notify: setMessage, editable, locale, ...own }),
    [usual, onImage, editable, locale, own],
  );
  const { slash, editor, reader } = useOpenedEditor(report, services, onChange);
  useImperativeHandle(handle, () => handleOf(editor, () => (editor && reader ? reader.read(editor.state) : report)), [
    editor,
    reader,
    report,
  ]);
  const tools = useTools(editor);
  useFirstFocus(takesFocus ? editor : null, frame);
  return (
    <EditorServicesContext.Provider value={services}>
      <div className="rf-report-page">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of what stands in it */}
        <article
          ref={frame}
          className="rf-report rf-editor"
          data-rf-width={report.width ?? 'readable'}
          onKeyDown={tools.onKeyDown}
          onMouseDown={(event) => editor && writeBelow(event, editor)}
        >
          {editor && reader && (
            <ShownReport editor={editor} reader={reader} loadAsset={loadAsset}>
              <EditorBar editor={editor} onFind={() => tools.find('find')} />
              {tools.finding && (
                <FindBar
                  editor={editor}
                  replacing={tools.finding === 'replace'}
                  onReplacing={(replacing) => tools.find(replacing ? 'replace' : 'find')}
                  onClose={() => tools.find(undefined)}
                />
              )}
              <TitleField editor={editor} />
              <DescriptionField editor={editor} />
              <EditorContent editor={editor} />
              <BlockHandle editor={editor} frame={frame} />
              <SlashMenu editor={editor} host={slash.host} itemsFor={slash.itemsFor} frame={frame} />
              <FormatBar editor={editor} frame={frame} linking={tools.linking} onLinking={tools.link} />
              <TableBar editor={editor} frame={frame} />
            </ShownReport>
          )}
          <p role="status" className="rf-editor-message">
            {message}
          </p>
        </article>
        {editor && <EditorComments editor={editor} article={frame} />}
      </div>
    </EditorServicesContext.Provider>
  );
}

/** The search and the form for links, and the keys that open them. */
function useTools(editor: Editor | null) {
  const [finding, find] = useState<'find' | 'replace'>();
  const [linking, link] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    if (key === 'f' || key === 'h') find(key === 'f' ? 'find' : 'replace');
    else if (key === 'k' && editor?.isFocused && !editor.state.selection.empty) link(true);
    else return;
    event.preventDefault();
  };
  const close = (next: 'find' | 'replace' | undefined): void => {
    find(next);
    if (!next) editor?.view.focus();
  };
  return { finding, find: close, linking, link, onKeyDown };
}

/** A press below the last line is meant for it. */
function writeBelow(event: MouseEvent, editor: Editor): void {
  if (event.target !== event.currentTarget || !editor.isEditable) return;
  const { bottom } = editor.view.dom.getBoundingClientRect();
  if (event.clientY < bottom) return;
  event.preventDefault();
  const { tr, doc, schema } = editor.state;
  if (doc.lastChild?.type.name !== 'paragraph' || doc.lastChild.childCount > 0) tr.insert(doc.content.size, schema.node('paragraph'));
  editor.view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)));
  editor.view.focus();
}

interface ShownReportProps {
  editor: Editor;
  reader: ReportReader;
  loadAsset: ViewerContextValue['loadAsset'];
  children: ReactNode;
}

/** What the viewer's parts in the text need to know of the report, as it is now. */
function ShownReport({ editor, reader, loadAsset, children }: ShownReportProps) {
  const report = useEditorState({ editor, selector: ({ editor: { state } }) => reader.read(state), equalityFn: Object.is });
  const projects = useMemo(() => Object.values(report.runSets).map(({ project }) => project), [report.runSets]);
  const catalogs = useCatalogs(projects);
  const goTo = useCallback((id: string) => goToBlock(editor, id), [editor]);
  const value = useMemo<ViewerContextValue>(
    () => ({ report, catalogs, ranks: headingRanks(report.blocks), loadAsset, externalMedia: 'ask', goTo }),
    [report, catalogs, loadAsset, goTo],
  );
  return <ViewerContext.Provider value={value}>{children}</ViewerContext.Provider>;
}

function goToBlock(editor: Editor, id: string): void {
  editor.state.doc.descendants((node, at) => {
    if (node.attrs['id'] !== id) return !node.isTextblock;
    const dom = editor.view.nodeDOM(at);
    if (dom instanceof Element) dom.scrollIntoView({ block: 'start' });
    if (node.isTextblock)
      editor
        .chain()
        .setTextSelection(at + 1)
        .focus()
        .run();
    return false;
  });
}

function handleOf(editor: Editor | null, getReport: () => ReportDocument) {
  return {
    getReport,
    focus: () => void editor?.commands.focus(),
    undo: () => void (editor && undo(editor.state, editor.view.dispatch)),
    redo: () => void (editor && redo(editor.state, editor.view.dispatch)),
  };
}
