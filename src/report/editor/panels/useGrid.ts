import type { NodeViewProps } from '@tiptap/react';
import { useCallback } from 'react';
import { useEditorServices } from '../editorServices.js';
import { gridAt, type GridPlace } from './gridCommands.js';

type Change = (tr: Parameters<typeof gridAt>[0]['tr'], state: Parameters<typeof gridAt>[0], grid: GridPlace) => typeof tr;

/** Changes the grid that a view draws. Changes of the same thing that follow soon are one step to undo. */
export type ChangeGrid = (change: Change, what?: string) => void;

/** How the grid of a view is changed. */
export function useGrid({ editor, getPos }: Pick<NodeViewProps, 'editor' | 'getPos'>): ChangeGrid {
  const { bursts } = useEditorServices();
  return useCallback(
    (change, what) => {
      const at = getPos();
      const grid = at === undefined ? undefined : gridAt(editor.state, at);
      if (!grid) return;
      const tr = change(editor.state.tr, editor.state, grid);
      if (!tr.docChanged) return;
      if (what === undefined) bursts.end();
      editor.view.dispatch(what === undefined ? tr : bursts.join(tr, what));
    },
    [editor, getPos, bursts],
  );
}
