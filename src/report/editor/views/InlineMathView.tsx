import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { WholePopup } from '../../../popups/index.js';
import { useTexts } from '../../../react/index.js';
import { MathView } from '../../viewer/MathView.js';
import { blockTexts } from '../blockTexts.js';
import { useEditorServices } from '../editorServices.js';
import { leaveNode, setAttributes } from './setAttributes.js';
import { TextField } from './TextField.js';

/** A formula in a line: a click opens its LaTeX, with the formula itself as it is typed. */
export function InlineMathView(props: NodeViewProps) {
  const t = useTexts(blockTexts);
  const { bursts } = useEditorServices();
  const tex = String(props.node.attrs['tex']);
  const [open, setOpen] = useState(tex === '' && props.editor.isEditable);
  const close = (isOpen: boolean): void => {
    setOpen(isOpen);
    if (!isOpen) leaveNode(props);
  };
  const trigger = (
    <button type="button" className="rf-inline-edit" disabled={!props.editor.isEditable}>
      <span className="rf-visually-hidden">{t('formula')} </span>
      {tex === '' ? '$…$' : <MathView tex={tex} />}
    </button>
  );
  return (
    <NodeViewWrapper as="span">
      <WholePopup trigger={trigger} label={t('formula')} open={open} onOpen={close}>
        <form
          className="rf-inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            close(false);
          }}
        >
          <TextField
            editor={props.editor}
            aria-label={t('latex')}
            dir="ltr"
            placeholder="\eta = 10^{-3}"
            className="rf-input rf-source"
            value={tex}
            onValue={(value) => setAttributes(props, { tex: value }, bursts)}
          />
          <div className="rf-inline-preview">
            {tex === '' ? <span className="rf-quiet">{t('theFormula')}</span> : <MathView tex={tex} />}
          </div>
        </form>
      </WholePopup>
    </NodeViewWrapper>
  );
}
