import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../../../react/index.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

/** Blocks that readers can fold away. While one writes they are open, until one folds them. */
export function FoldEditor(props: NodeViewProps) {
  const t = useTexts(blockTexts);
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
          aria-label={title === '' ? t('showFolded') : t('showFold', { title })}
          onClick={() => setShown(!shown)}
        >
          <Chevron aria-hidden size={15} />
        </button>
        <TextField
          editor={props.editor}
          className="rf-plain-field rf-fold-title"
          aria-label={t('titleOfFold')}
          placeholder={t('titleOfFold')}
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
          {t('startsOpen')}
        </label>
      </div>
      <NodeViewContent className="rf-fold-content" hidden={!shown} />
    </NodeViewWrapper>
  );
}
