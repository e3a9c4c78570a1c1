import type { Node } from '@tiptap/core';
import { ReactNodeViewRenderer, type NodeViewProps } from '@tiptap/react';
import type { FunctionComponent } from 'react';
import type { Locale } from '../../../texts/index.js';
import { GridView } from '../panels/GridView.js';
import * as blocks from '../schema/blockNodes.js';
import { InlineMathNode, InlineValueNode } from '../schema/inlineNodes.js';
import { CodeNode, ListItemNode, MathNode, UnknownProseNode } from '../schema/proseNodes.js';
import { ContentsEditor, RunTableEditor, UnknownEditor } from './AtomEditors.js';
import { CalloutEditor } from './CalloutEditor.js';
import { CodeBlockView } from './CodeBlockView.js';
import { FoldEditor } from './FoldEditor.js';
import { InlineMathView } from './InlineMathView.js';
import { InlineValueEditor } from './InlineValueEditor.js';
import { listItemView } from './listItemView.js';
import { MathBlockView } from './MathBlockView.js';
import { EmbedEditor, ImageEditor, VideoEditor } from './MediaEditors.js';

const drawn = (node: Node, component: FunctionComponent<NodeViewProps>): Node =>
  node.extend({ addNodeView: () => ReactNodeViewRenderer(component) });

/** What happens in it is its own: the editor of the text hears of nothing. */
const apart = (node: Node, component: FunctionComponent<NodeViewProps>): Node =>
  node.extend({ addNodeView: () => ReactNodeViewRenderer(component, { stopEvent: () => true, ignoreMutation: () => true }) });

/** Nodes that are drawn by components. */
export function nodeViews(host: { readonly locale: Locale }): readonly Node[] {
  return [
    drawn(CodeNode, CodeBlockView),
    drawn(MathNode, MathBlockView),
    drawn(blocks.CalloutNode, CalloutEditor),
    drawn(blocks.CollapsibleNode, FoldEditor),
    drawn(blocks.ImageNode, ImageEditor),
    drawn(blocks.VideoNode, VideoEditor),
    drawn(blocks.EmbedNode, EmbedEditor),
    drawn(blocks.UnknownBlockNode, UnknownEditor),
    drawn(UnknownProseNode, UnknownEditor),
    apart(blocks.ContentsNode, ContentsEditor),
    apart(blocks.RunTableNode, RunTableEditor),
    apart(blocks.PanelGridNode, GridView),
    apart(InlineMathNode, InlineMathView),
    apart(InlineValueNode, InlineValueEditor),
    ListItemNode.extend({
      addNodeView:
        () =>
        ({ node, view, getPos }) =>
          listItemView(node, view, getPos, host),
    }),
  ];
}
