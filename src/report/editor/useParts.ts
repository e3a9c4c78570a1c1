import { useEditorState, type Editor } from '@tiptap/react';
import type { ReportParts } from './state/partStep.js';
import { partsOf } from './state/reportParts.js';

/** The parts of the report beside its blocks, as they are now. */
export function useParts(editor: Editor): ReportParts {
  return useEditorState({ editor, selector: ({ editor: { state } }) => partsOf(state), equalityFn: Object.is });
}
