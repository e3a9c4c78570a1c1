import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Param } from '../../query/index.js';
import { DrawEverything, RunfolioContext, useRunfolio, type RunfolioContextValue } from '../../react/index.js';
import { inMode } from '../../theme/index.js';
import { PaperContext, type PaperLook } from './paper.js';

export interface FigureSheetProps {
  /** CSS pixels at which the panel is drawn. */
  width: number;
  height: number;
  /** Absent where it is to look as on screen. */
  paper: PaperLook | undefined;
  /** Whether the line with the title is part of it. */
  title: boolean;
  /** Gets the element. */
  onElement: (element: HTMLElement | null) => void;
  children: ReactNode;
}

/** A place off screen in which a panel is drawn for a figure: on white, in a size of its own, nothing highlighted. Nobody finds it by keys or by ear. */
export function FigureSheet({ width, height, paper, title, onElement, children }: FigureSheetProps) {
  const page = useRunfolio();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const own = useMemo<RunfolioContextValue>(
    () => ({ ...page, theme: inMode(page.theme, 'light'), highlight: new Param<string | undefined>(undefined), root: root ?? undefined }),
    [page, root],
  );
  // Not by JSX: React 18 does not know `inert`.
  const place = useCallback((element: HTMLElement | null) => {
    if (element) element.inert = true;
    setRoot(element);
  }, []);
  if (!page.root) return null;
  return createPortal(
    <div ref={place} className="rf-root rf-figure-sheet" data-rf-theme="light" data-rf-title={title} aria-hidden="true">
      <div ref={onElement} data-rf-paper={paper !== undefined} style={{ inlineSize: width, blockSize: height }}>
        {root && (
          <RunfolioContext.Provider value={own}>
            <PaperContext.Provider value={paper}>
              <DrawEverything>{children}</DrawEverything>
            </PaperContext.Provider>
          </RunfolioContext.Provider>
        )}
      </div>
    </div>,
    page.root,
  );
}
