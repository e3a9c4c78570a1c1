import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useTexts } from '../../../react/index.js';
import { tones, type Callout } from '../../document/block.js';
import { calloutLooks } from '../../viewer/CalloutView.js';
import { viewerTexts } from '../../viewer/texts.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { setAttributes } from './setAttributes.js';

/** Text in a box; its icon is the choice of its tone. */
export function CalloutEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const tone = props.node.attrs['tone'] as Callout['tone'];
  const t = useTexts(viewerTexts);
  const own = useTexts(blockTexts);
  const Icon = calloutLooks[tone];
  return (
    <NodeViewWrapper className="rf-callout" data-rf-tone={tone}>
      <span contentEditable={false} className="rf-tone-choice">
        <Icon aria-hidden size={16} />
        <select
          aria-label={own('tone')}
          value={tone}
          disabled={!props.editor.isEditable}
          onChange={(event) => setAttributes(props, { tone: event.target.value }, bursts)}
        >
          {tones.map((name) => (
            <option key={name} value={name}>
              {t(name)}
            </option>
          ))}
        </select>
      </span>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
