import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useEditorServices } from '../editorServices.js';
import { setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

/** Blocks that readers can fold away. While one writes they are open, until one folds them. */
export function FoldEditor(props: NodeViewProps) {
  const { bursts } = useEditorServices();
  const { title, open } = props.node.attrs as { title: string; open: boolean | null };
  const [shown, setShown] = useState(true);
  const Chevron = shown ? ChevronDown : ChevronRight;
  return (
    <NodeViewWrapper className="rf-fold-editor">
      <div contentEditable={false} className="rf-fold-line">
        <button
          type="button"
          className="rf-icon-button"
          aria-expanded={shown}
          aria-label={`Show ${title || 'folded blocks'}`}
          onClick={() => setShown(!shown)}
        >
          <Chevron aria-hidden size={15} />
        </button>
        <TextField
          editor={props.editor}
          className="rf-plain-field rf-fold-title"
          aria-label="Title of the folded section"
          placeholder="Title of the folded section"
          value={title}
          onValue={(value) => setAttributes(props, { title: value }, bursts)}
        />
        <label className="rf-fold-open">
          <input
            type="checkbox"
            checked={open === true}
            disabled={!props.editor.isEditable}
            onChange={(event) => setAttributes(props, { open: event.target.checked || null }, bursts)}
          />
          Starts open
        </label>
      </div>
      <NodeViewContent className="rf-fold-content" hidden={!shown} />
    </NodeViewWrapper>
  );
}
