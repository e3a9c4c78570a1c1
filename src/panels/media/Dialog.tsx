import { X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../../react/index.js';
import { focusedNear } from '../../react/inner.js';
import { largeTexts } from './largeTexts.js';

export interface DialogProps {
  /** Names it, and stands at its top. */
  title: string;
  /** Beside the title. */
  bar?: ReactNode;
  onKey?: ((event: KeyboardEvent) => void) | undefined;
  onClose: () => void;
  children: ReactNode;
}

/** Fills the window above everything else, keeps the focus, and gives it back. Escape closes it, and nothing behind it. */
export function Dialog({ title, bar, onKey, onClose, children }: DialogProps) {
  const t = useTexts(largeTexts);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = ref.current;
    const before = focusedNear(element);
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const handle = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (!event.ctrlKey && !event.metaKey && !event.altKey) onKey?.(event);
    // The panel behind has keys of its own.
    event.stopPropagation();
    event.nativeEvent.stopPropagation();
  };
  return (
    // A dialog is one of the few elements that take keys by themselves.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      className="rf-media-dialog"
      aria-label={title}
      onKeyDown={handle}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header>
        <h4 dir="auto" className="rf-ellipsis" title={title}>
          {title}
        </h4>
        {bar}
        <button type="button" className="rf-icon-button" aria-label={t('close')} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      {children}
    </dialog>
  );
}
