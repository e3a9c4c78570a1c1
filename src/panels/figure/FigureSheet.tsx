import { useMemo, type ReactNode } from 'react';
import { Param } from '../../query/index.js';
import { DrawEverything, RunfolioContext, useRunfolio, type RunfolioContextValue } from '../../react/index.js';
import { FigurePlace } from '../../react/inner.js';
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

/** A place off screen in which a panel is drawn for a figure: on white, in a size of its own, nothing highlighted. */
export function FigureSheet({ paper, children, ...place }: FigureSheetProps) {
  const page = useRunfolio();
  return (
    <FigurePlace {...place} paper={paper !== undefined} into={page.root}>
      {(root) => (
        <Sheet page={page} root={root} paper={paper}>
          {children}
        </Sheet>
      )}
    </FigurePlace>
  );
}

interface SheetProps extends Pick<FigureSheetProps, 'paper' | 'children'> {
  page: RunfolioContextValue;
  root: HTMLElement;
}

function Sheet({ page, root, paper, children }: SheetProps) {
  const own = useMemo<RunfolioContextValue>(
    () => ({ ...page, theme: inMode(page.theme, 'light'), highlight: new Param<string | undefined>(undefined), root }),
    [page, root],
  );
  return (
    <RunfolioContext.Provider value={own}>
      <PaperContext.Provider value={paper}>
        <DrawEverything>{children}</DrawEverything>
      </PaperContext.Provider>
    </RunfolioContext.Provider>
  );
}
