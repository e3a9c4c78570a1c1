import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useRunfolio, useTexts } from '../../react/index.js';
import { pageTexts } from './texts.js';

export interface ModalProps {
  title: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Default false: as wide as a form. */
  wide?: boolean | undefined;
  children: ReactNode;
}

/** A dialog over the page, which Escape and a click beside it close. The focus starts in its first field, where it has one. */
export function Modal({ title, open, onOpen, wide = false, children }: ModalProps) {
  const t = useTexts(pageTexts);
  const { root } = useRunfolio();
  const body = useRef<HTMLDivElement>(null);
  // Not after a touch: it would call up the keyboard.
  const firstField = (by: string): HTMLElement | true =>
    (by === 'touch' ? null : body.current?.querySelector<HTMLElement>('input, select')) ?? true;
  return (
    <Dialog.Root open={open} onOpenChange={onOpen}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="rf-scrim" />
        <Dialog.Popup className="rf-modal" data-rf-wide={wide} initialFocus={firstField}>
          <div className="rf-modal-head">
            <Dialog.Title className="rf-modal-title">{title}</Dialog.Title>
            <Dialog.Close className="rf-icon-button" aria-label={t('close')}>
              <X aria-hidden size={16} />
            </Dialog.Close>
          </div>
          <div ref={body} className="rf-modal-body">
            {children}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
