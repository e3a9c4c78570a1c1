import { useCallback, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export interface FigurePlaceProps {
  /** CSS pixels. */
  width: number;
  height: number;
  /** Whether it is drawn for paper. */
  paper: boolean;
  /** Whether the line with the title is part of it. */
  title: boolean;
  /** In which it is put; nothing is drawn before there is one. */
  into: HTMLElement | undefined;
  /** Gets the element. */
  onElement: (element: HTMLElement | null) => void;
  /** Gets the element of the theme. */
  children: (root: HTMLElement) => ReactNode;
}

/** A place off screen, on white and in a size of its own, in which something is drawn for a figure. Nobody finds it by keys or by ear. */
export function FigurePlace({ width, height, paper, title, into, onElement, children }: FigurePlaceProps) {
  const [root, setRoot] = useState<HTMLElement | null>(null);
  // Not by JSX: React 18 does not know `inert`.
  const place = useCallback((element: HTMLElement | null) => {
    if (element) element.inert = true;
    setRoot(element);
  }, []);
  if (!into) return null;
  return createPortal(
    <div ref={place} className="rf-root rf-figure-sheet" data-rf-theme="light" data-rf-title={title} aria-hidden="true">
      <div ref={onElement} data-rf-paper={paper} style={{ inlineSize: width, blockSize: height }}>
        {root && children(root)}
      </div>
    </div>,
    into,
  );
}
