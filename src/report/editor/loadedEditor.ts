import { Extension, getSchema, type AnyExtension, type Node } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history } from '@tiptap/pm/history';
import type { Schema } from '@tiptap/pm/model';
import type { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import type { ReportDocument } from '../document/report.js';
import { EditorKeys } from './behaviour/editorKeys.js';
import { foreignAttributes } from './behaviour/foreignAttributes.js';
import { MarkdownRules } from './behaviour/markdownRules.js';
import { documentToEditor } from './convert/documentToEditor.js';
import { reportNodes } from './schema/reportNodes.js';
import { dropUnusedPanels } from './state/dropUnusedPanels.js';
import { reportParts } from './state/reportParts.js';
import { tidyBlocks } from './state/tidyBlocks.js';

/** What an editor of a report is made of. */
export interface EditorParts {
  extensions: AnyExtension[];
  /** Of the editor's own kind. */
  content: Record<string, unknown>;
}

/** The parts of an editor that holds a report: its text, its panels and run sets, and one history of all of them. */
export function editorParts(
  { blocks, ...parts }: ReportDocument,
  views: readonly Node[],
  plugins: (schema: Schema) => Plugin[],
): EditorParts {
  const nodes = reportNodes(views);
  const State = Extension.create({
    name: 'reportState',
    addProseMirrorPlugins: () => [
      history({ newGroupDelay: 500 }),
      reportParts(parts),
      tidyBlocks(),
      dropUnusedPanels(),
      dropCursor({ class: 'rf-drop-cursor', color: false, width: 2 }),
      gapCursor(),
      foreignAttributes(),
      tableEditing(),
    ],
  });
  // Before the keys: an open menu takes the arrows.
  const Host = Extension.create({
    name: 'reportHost',
    priority: 1000,
    addProseMirrorPlugins() {
      return plugins(this.editor.schema);
    },
  });
  return {
    extensions: [...nodes, Host, EditorKeys, MarkdownRules, State],
    content: documentToEditor(blocks, getSchema(nodes)).toJSON() as Record<string, unknown>,
  };
}
