import type { ButtonHTMLAttributes, ReactElement, ReactNode, RefObject } from 'react';

export interface PopupProps {
  /** The button that opens it. What happens to it is the popup's to handle. */
  trigger: ReactElement<ButtonHTMLAttributes<HTMLButtonElement>>;
  /** Its name for who cannot see it. */
  label: string;
  open: boolean;
  onOpen: (open: boolean) => void;
  /** Which edge of the button it is flush with. Default: that where a line starts. */
  align?: 'start' | 'end';
  /** Between it and the button, in CSS pixels. Default: 6. */
  gap?: number;
  /** Classes of it and of the layer that holds its place. Default: those of popups. */
  className?: string;
  layer?: string;
  /** In which element it is drawn. Default: the provider's, so that it has its theme. */
  container?: HTMLElement | RefObject<HTMLElement | null> | undefined;
  children: ReactNode;
}
