import { redo, undo } from '@tiptap/pm/history';
import { EditorContent, useEditor, type Editor } from '@tiptap/react';
import { useEffect, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { usePanelKinds } from '../../panels/index.js';
import { useCatalog } from '../../react/index.js';
import type { ReportDocument } from '../document/report.js';
import { placeholders } from './behaviour/placeholders.js';
import { slashPlugin } from './behaviour/slashState.js';
import { BlockMemory } from './convert/blockMemory.js';
import { EditorServicesContext, type EditorServices } from './editorServices.js';
import { editorParts } from './loadedEditor.js';
import { SlashMenu } from './menu/SlashMenu.js';
import { blockItems, panelItems, textItems, type SlashItem } from './menu/slashItems.js';
import { takeItem } from './menu/takeItem.js';
import { useSlashHost } from './menu/useSlashHost.js';
import { insertGrid, panelOfKind } from './panels/newPanel.js';
import type { ReportEditorProps } from './ReportEditor.js';
import { Bursts } from './state/bursts.js';
import { partsOf } from './state/reportParts.js';
import { TitleField } from './TitleField.js';
import { nodeViews } from './views/nodeViews.js';

/** An editor of one report, from its opening on. */
export function OpenReport({ report, onChange, project: given, onImage, editable = true, handle }: Omit<ReportEditorProps, 'kinds'>) {
  const project = given ?? Object.values(report.runSets)[0]?.project;
  const frame = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLTextAreaElement>(null);
  const [message, setMessage] = useState('');
  const [bursts] = useState(() => new Bursts());
  const services = useMemo<EditorServices>(
    () => ({ project, onImage, bursts, notify: setMessage, editable }),
    [project, onImage, bursts, editable],
  );
  const { slash, editor } = useOpenedEditor(report, services, onChange);
  const read = useReader(editor, report);
  useImperativeHandle(handle, () => handleOf(editor, () => (editor && read ? read(editor) : report)), [editor, read, report]);
  return (
    <EditorServicesContext value={services}>
      <div ref={frame} className="rf-editor" data-rf-width={report.width ?? 'readable'}>
        {editor && (
          <>
            <TitleField editor={editor} field={title} />
            <EditorContent editor={editor} className="rf-editor-content" />
            <SlashMenu editor={editor} host={slash.host} itemsFor={slash.itemsFor} frame={frame} />
          </>
        )}
        <p role="status" className="rf-editor-message">
          {message}
        </p>
      </div>
    </EditorServicesContext>
  );
}

function useOpenedEditor(report: ReportDocument, services: EditorServices, onChange: ReportEditorProps['onChange']) {
  const slash = useSlashMenu(services);
  const parts = useMemo(() => editorParts(report, nodeViews(), () => [slashPlugin(slash.host), placeholders()]), [report, slash.host]);
  const editor = useEditor({
    ...parts,
    editable: services.editable,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { 'aria-label': 'Text of the report', class: 'rf-report-text', spellcheck: 'true' } },
  });
  useChanges(editor, report, onChange);
  return { slash, editor };
}

/** Says what changed, after every transaction that changed something. */
function useChanges(editor: Editor | null, report: ReportDocument, onChange: ReportEditorProps['onChange']): void {
  const latest = useRef(onChange);
  const read = useReader(editor, report);
  useLayoutEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (!editor || !read) return undefined;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) latest.current?.(read(editor));
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [editor, read]);
}

function useReader(editor: Editor | null, report: ReportDocument): ((from: Editor) => ReportDocument) | undefined {
  return useMemo(() => {
    if (!editor) return undefined;
    const memory = new BlockMemory(report.blocks, editor.schema);
    return ({ state }) => ({ ...partsOf(state), blocks: memory.read(state.doc) });
  }, [editor, report]);
}

function useSlashMenu({ project, notify }: EditorServices) {
  const kinds = usePanelKinds();
  const { catalog } = useCatalog(project ?? '');
  const items = useMemo(() => [...textItems, ...blockItems, ...panelItems(kinds)], [kinds]);
  return useSlashHost(items, (item: SlashItem, view) => {
    const { act } = item;
    if (act.do === 'turn' || act.do === 'insert') return takeItem(view, act);
    const kind = act.do === 'panel' ? kinds.find((each) => each.kind === act.kind) : undefined;
    if (!kind) return undefined;
    if (!catalog || project === undefined) return notify('There is no project to show panels of.');
    panelOfKind(kind, catalog).then(
      (panel) => view.dispatch(insertGrid(view.state.tr, view.state, [panel], project)),
      (error: unknown) => notify(`This panel could not be loaded: ${error instanceof Error ? error.message : String(error)}`),
    );
    return undefined;
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
