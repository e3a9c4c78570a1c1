import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { usePanelKinds } from '../../panels/index.js';
import { useCatalog, useTexts } from '../../react/index.js';
import { textsOf } from '../../texts/index.js';
import type { ReportDocument } from '../document/report.js';
import { findPlugin } from './behaviour/findText.js';
import { placeholders } from './behaviour/placeholders.js';
import { slashPlugin } from './behaviour/slashState.js';
import { commentRanges } from './comments/commentRanges.js';
import { EditorHost } from './editorHost.js';
import type { EditorServices } from './editorServices.js';
import { editorParts } from './loadedEditor.js';
import { askItem } from './menu/askItem.js';
import { blockItems, panelItems, textItems, type SlashItem } from './menu/slashItems.js';
import { takeItem } from './menu/takeItem.js';
import { useSlashHost } from './menu/useSlashHost.js';
import { insertGrid, panelOfKind } from './panels/newPanel.js';
import { clipboard } from './paste/clipboard.js';
import { ReportReader } from './reportReader.js';
import { editorTexts } from './texts.js';
import { codeColors } from './views/codeColors.js';
import { nodeViews } from './views/nodeViews.js';

/** The editor of a report from its opening on, its slash menu, and what reads its report; undefined until it is there. */
export function useOpenedEditor(
  report: ReportDocument,
  services: EditorServices,
  onChange: ((report: ReportDocument) => void) | undefined,
) {
  const slash = useSlashMenu(services);
  const [host] = useState(() => new EditorHost());
  const [parts] = useState(() =>
    editorParts(report, nodeViews(host), (schema) => [
      slashPlugin(slash.host),
      clipboard(schema, host),
      findPlugin(),
      codeColors(),
      placeholders(host),
      commentRanges(),
    ]),
  );
  const editor = useEditor({
    ...parts,
    editable: services.editable,
    injectCSS: false,
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: () => ({ 'aria-label': textsOf(editorTexts, host.locale)('text'), class: 'rf-report-text', spellcheck: 'true' }),
    },
  });
  const reader = useMemo(() => (editor ? new ReportReader(report, editor.schema) : undefined), [editor, report]);
  useBeforePaint(() => host.offer(services), [host, services]);
  const { locale } = services;
  // What plugins have drawn is drawn anew in another language.
  useEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta('language', locale.tag));
  }, [editor, locale]);
  useBeforePaint(() => editor?.setEditable(services.editable, false), [editor, services.editable]);
  useChanges(editor, reader, onChange);
  return { slash, editor, reader };
}

/** Says what changed, after every transaction that changed something. */
function useChanges(
  editor: Editor | null,
  reader: ReportReader | undefined,
  onChange: ((report: ReportDocument) => void) | undefined,
): void {
  const latest = useRef(onChange);
  useBeforePaint(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (!editor || !reader) return undefined;
    const onTransaction = ({ transaction }: { transaction: { docChanged: boolean } }): void => {
      if (transaction.docChanged) latest.current?.(reader.read(editor.state));
    };
    editor.on('transaction', onTransaction);
    return () => void editor.off('transaction', onTransaction);
  }, [editor, reader]);
}

function useSlashMenu(services: EditorServices) {
  const { project, notify, locale } = services;
  const t = useTexts(editorTexts);
  const kinds = usePanelKinds();
  const { catalog } = useCatalog(project ?? '');
  const items = useMemo(() => [...textItems(locale), ...blockItems(locale), ...panelItems(kinds, locale)], [kinds, locale]);
  return useSlashHost(items, ({ act }: SlashItem, view) => {
    if (act.do === 'ask') return askItem(view, act, services);
    if (act.do !== 'panel') return takeItem(view, act);
    const kind = kinds.find((each) => each.kind === act.kind);
    if (!kind || !catalog || project === undefined) return notify(t('noProject'));
    panelOfKind(kind, catalog).then(
      (panel) => view.isDestroyed || view.dispatch(insertGrid(view.state.tr, view.state, [panel], project)),
      (error: unknown) => notify(t('panelNotLoaded', { why: error instanceof Error ? error.message : String(error) })),
    );
    return undefined;
  });
}
