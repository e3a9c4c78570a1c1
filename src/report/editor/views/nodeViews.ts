import type { Node } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { PanelGridNode } from '../schema/blockNodes.js';
import { GridView } from '../panels/GridView.js';

/** Nodes that are drawn by components. What happens in them is theirs. */
export const nodeViews: readonly Node[] = [
  PanelGridNode.extend({ addNodeView: () => ReactNodeViewRenderer(GridView, { stopEvent: () => true, ignoreMutation: () => true }) }),
];
