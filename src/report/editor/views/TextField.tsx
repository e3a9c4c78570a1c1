import { useRef, type ComponentProps } from 'react';
import type { Editor } from '@tiptap/react';
import { useHistoryKeys } from '../TitleField.js';

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref'> {
  editor: Editor;
  value: string;
  onValue: (value: string) => void;
}

/** A field of a block: undo and redo in it are those of the report. */
export function TextField({ editor, value, onValue, className = 'rf-input', ...rest }: TextFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useHistoryKeys(field, editor);
  return (
    <input
      ref={field}
      className={className}
      value={value}
      disabled={!editor.isEditable}
      dir={value === '' ? undefined : 'auto'}
      onChange={(event) => onValue(event.target.value)}
      {...rest}
    />
  );
}
