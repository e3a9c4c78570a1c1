import { NodeViewContent, NodeViewWrapper, useEditorState, type NodeViewProps } from '@tiptap/react';
import { MathView } from '../../viewer/MathView.js';

/** A formula, and above it its LaTeX while one writes it. */
export function MathBlockView({ editor, getPos, node }: NodeViewProps) {
  const tex = node.textContent;
  const inside = useEditorState({
    editor,
    selector: ({ editor: { state, isFocused } }) => {
      const at = getPos();
      return at !== undefined && isFocused && state.selection.from > at && state.selection.to < at + node.nodeSize;
    },
  });
  const write = (): void => {
    const at = getPos();
    if (at !== undefined)
      editor
        .chain()
        .setTextSelection(at + 1 + node.content.size)
        .focus()
        .run();
  };
  return (
    <NodeViewWrapper className="rf-math-block" data-rf-writing={inside || tex === ''}>
      <pre className="rf-math-source">
        <NodeViewContent<'code'> as="code" />
      </pre>
      {tex !== '' && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- arrow keys lead into its text too
        <div contentEditable={false} className="rf-math-preview" onClick={write}>
          <MathView display tex={tex} />
        </div>
      )}
    </NodeViewWrapper>
  );
}
