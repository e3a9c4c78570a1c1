import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Panel } from '../../../panels/index.js';
import { useParts } from '../useParts.js';

/** A grid of panels in the text. */
export function GridView({ node, editor }: NodeViewProps) {
  const { panels, runSets } = useParts(editor);
  const [first] = node.attrs['runSets'] as string[];
  const runs = first === undefined ? undefined : runSets[first];
  return (
    <NodeViewWrapper className="rf-editor-grid">
      {(node.attrs['panels'] as string[]).map((id) => (
        <div key={id} style={{ blockSize: 240, display: 'grid' }}>
          {panels[id] && runs && <Panel document={panels[id]} runs={runs} />}
        </div>
      ))}
    </NodeViewWrapper>
  );
}
