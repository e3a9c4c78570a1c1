import { DOMParser, type Schema, type Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readReport } from '../../document/readReport.js';
import { editorToDocument } from '../convert/editorToDocument.js';
import { partsOf } from '../state/reportParts.js';
import { cleanHtml } from './cleanHtml.js';
import { reportOf } from './copyParts.js';
import { insertParts, type OpenEnds } from './insertParts.js';
import { readMarkdown } from './readMarkdown.js';

/** What a part of a report is on the clipboard. Other programs get HTML and text. */
const ownType = 'application/x-runfolio-report+json';

/** What is done with what is no text. */
export interface ClipboardHost {
  /** Takes pictures in, at a place of the text. */
  takeImages: (view: EditorView, files: readonly File[], at: number) => void;
}

/** Copies parts of reports whole, and reads what is pasted: parts of reports, Markdown, pages, pictures. */
export function clipboard(schema: Schema, host: ClipboardHost): Plugin {
  const put = (view: EditorView, event: ClipboardEvent): boolean => {
    const { selection } = view.state;
    if (selection.empty || !event.clipboardData) return false;
    const { dom, text } = view.serializeForClipboard(selection.content());
    event.preventDefault();
    event.clipboardData.clearData();
    event.clipboardData.setData('text/html', dom.innerHTML);
    event.clipboardData.setData('text/plain', text);
    const own = ownForm(view, selection.content());
    if (own !== undefined) event.clipboardData.setData(ownType, own);
    return true;
  };
  return new Plugin({
    props: {
      // A page's policy also watches documents that are shown nowhere, and would tell of each `<base>`.
      transformPastedHTML: (html) => html.replaceAll(/<base(?=[\s/>])/gi, '<span'),
      clipboardParser: new CleanParser(schema, DOMParser.fromSchema(schema).rules),
      handleDOMEvents: {
        copy: put,
        cut: (view, event) => {
          if (!view.editable || !put(view, event)) return false;
          view.dispatch(view.state.tr.deleteSelection().scrollIntoView().setMeta('uiEvent', 'cut'));
          return true;
        },
      },
      handlePaste: (view, event) => paste(view, event, host),
      handleDrop: (view, event) => {
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
        if (!event.dataTransfer?.files.length || at === undefined) return false;
        // Of a file that is not taken the browser would make a page of its own, in the place of this one.
        event.preventDefault();
        host.takeImages(view, imagesOf(event.dataTransfer), at);
        return true;
      },
    },
  });
}

/** Reads HTML once it is clean. */
class CleanParser extends DOMParser {
  override parseSlice(dom: globalThis.Node, options?: Parameters<DOMParser['parseSlice']>[1]): Slice {
    if (dom instanceof HTMLElement) cleanHtml(dom);
    return super.parseSlice(dom, options);
  }
}

function paste(view: EditorView, event: ClipboardEvent, host: ClipboardHost): boolean {
  const data = event.clipboardData;
  const { state } = view;
  if (!data || state.selection.$from.parent.type.spec.code) return false;
  const own = readOwn(data.getData(ownType));
  if (own) {
    view.dispatch(insertParts(state.tr, state, own.report, own.open));
    return true;
  }
  const html = data.getData('text/html');
  const files = imagesOf(data);
  const text = data.getData('text/plain');
  if (files.length > 0 && text.trim() === '') {
    host.takeImages(view, files, state.selection.from);
    return true;
  }
  // Editors of code put their colours beside the text: the text is what is meant.
  const isText = html === '' || data.types.includes('vscode-editor-data') || text.startsWith('---\nkind: report');
  const read = isText ? readMarkdown(text) : undefined;
  if (!read || isInCell(view)) return false;
  view.dispatch(insertParts(state.tr, state, read));
  return true;
}

function isInCell({ state }: EditorView): boolean {
  return ['tableCell', 'headerCell'].includes(state.selection.$from.parent.type.name);
}

function imagesOf(data: DataTransfer | null): File[] {
  return Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'));
}

function ownForm(view: EditorView, { content, openStart, openEnd }: Slice): string | undefined {
  if (!content.content.every(({ type }) => type.isInGroup('block'))) return undefined;
  const bodies = editorToDocument(view.state.schema.node('doc', null, content));
  return JSON.stringify({ ...reportOf(bodies, partsOf(view.state)), open: [openStart, openEnd] });
}

function readOwn(json: string): { report: ReturnType<typeof readReport>; open: OpenEnds } | undefined {
  if (json === '') return undefined;
  try {
    const report = readReport(JSON.parse(json));
    const { open } = report as { open?: unknown };
    const [start, end] = Array.isArray(open) ? (open as unknown[]) : [];
    return { report, open: [Number(start) || 0, Number(end) || 0] };
  } catch {
    return undefined;
  }
}
