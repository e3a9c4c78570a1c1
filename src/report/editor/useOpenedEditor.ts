import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { usePanelKinds } from '../../panels/index.js';
import { useCatalog } from '../../react/index.js';
import type { ReportDocument } from '../document/report.js';
import { findPlugin } from './behaviour/findText.js';
import { placeholders } from './behaviour/placeholders.js';
import { slashPlugin } from './behaviour/slashState.js';
import { BlockMemory } from './convert/blockMemory.js';
import type { EditorServices } from './editorServices.js';
import { editorParts } from './loadedEditor.js';
import { askItem, noProject } from './menu/askItem.js';
import { blockItems, panelItems, textItems, type SlashItem } from './menu/slashItems.js';
import { takeItem } from './menu/takeItem.js';
import { useSlashHost } from './menu/useSlashHost.js';
import { insertGrid, panelOfKind } from './panels/newPanel.js';
import { clipboard } from './paste/clipboard.js';
import { takeImages } from './paste/takeImages.js';
import { partsOf } from './state/reportParts.js';
import { codeColors } from './views/codeColors.js';
import { nodeViews } from './views/nodeViews.js';

/** Reads the report that an editor holds. */
export type ReadReport = (editor: Editor) => ReportDocument;

/** The editor of a report from its opening on, its slash menu, and how its report is read. */
export function useOpenedEditor(
  report: ReportDocument,
  services: EditorServices,
  onChange: ((report: ReportDocument) => void) | undefined,
) {
  const slash = useSlashMenu(services);
  const latest = useRef(services);
  useLayoutEffect(() => {
    latest.current = services;
  });
  const [parts] = useState(() =>
    editorParts(report, nodeViews(), (schema) => [
      slashPlugin(slash.host),
      clipboard(schema, {
        onImages: (files, at) => void (editorRef.current && takeImages(editorRef.current.view, files, at, latest.current)),
      }),
      findPlugin(),
      codeColors(),
      placeholders(),
    ]),
  );
  const editorRef = useRef<Editor | null>(null);
  const editor = useEditor({
    ...parts,
    editable: services.editable,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: { attributes: { 'aria-label': 'Text of the report', class: 'rf-report-text', spellcheck: 'true' } },
  });
  useLayoutEffect(() => {
    editorRef.current = editor;
    editor?.setEditable(services.editable, false);
  });
  const read = useReader(editor, report);
  useChanges(editor, read, onChange);
  return { slash, editor, read };
}

/** Says what changed, after every transaction that changed something. */
function useChanges(editor: Editor | null, read: ReadReport, onChange: ((report: ReportDocument) => void) | undefined): void {
  const latest = useRef(onChange);
  useLayoutEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (!editor) return undefined;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) latest.current?.(read(editor));
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [editor, read]);
}

/** Reads an editor: while nothing changes it is the very same report. */
function useReader(editor: Editor | null, report: ReportDocument): ReadReport {
  return useMemo(() => {
    const memory = editor && new BlockMemory(report.blocks, editor.schema);
    let last: { doc: unknown; parts: unknown; report: ReportDocument } | undefined;
    return ({ state }) => {
      const [doc, parts] = [state.doc, partsOf(state)];
      if (last?.doc !== doc || last.parts !== parts)
        last = { doc, parts, report: { ...parts, blocks: memory?.read(doc) ?? report.blocks } };
      return last.report;
    };
  }, [editor, report]);
}

function useSlashMenu(services: EditorServices) {
  const { project, notify } = services;
  const kinds = usePanelKinds();
  const { catalog } = useCatalog(project ?? '');
  const items = useMemo(() => [...textItems, ...blockItems, ...panelItems(kinds)], [kinds]);
  return useSlashHost(items, ({ act }: SlashItem, view) => {
    if (act.do === 'ask') return askItem(view, act, services);
    if (act.do !== 'panel') return takeItem(view, act);
    const kind = kinds.find((each) => each.kind === act.kind);
    if (!kind || !catalog || project === undefined) return notify(noProject);
    panelOfKind(kind, catalog).then(
      (panel) => view.isDestroyed || view.dispatch(insertGrid(view.state.tr, view.state, [panel], project)),
      (error: unknown) => notify(`This panel could not be loaded: ${error instanceof Error ? error.message : String(error)}`),
    );
    return undefined;
  });
}
