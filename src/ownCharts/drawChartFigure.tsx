import { useMemo, type ReactNode } from 'react';
import { captureFigure, figurePng, figureSvg, whenDrawn, type Figure } from '../figure/index.js';
import { Param } from '../query/index.js';
import { DrawEverything } from '../react/index.js';
import { FigurePlace, LookContext, useLook, type Look } from '../react/inner.js';
import { inMode } from '../theme/index.js';

export interface ChartFigureWish {
  /** The chart once more. */
  chart: ReactNode;
  /** CSS pixels. */
  size: { width: number; height: number };
  /** What the file is called within. */
  name: string;
  /** Whether the line with the title is part of it. */
  title: boolean;
  /** Puts it where it is drawn, and takes it away. */
  show: (node: ReactNode) => void;
  signal: AbortSignal;
}

/** A chart as the text of an SVG file. */
export async function chartSvg(wish: ChartFigureWish): Promise<string> {
  return figureSvg(await drawChart(wish));
}

/** A chart as a PNG. `scale`: pixels per CSS pixel. */
export async function chartPng(wish: ChartFigureWish, scale: number): Promise<Blob> {
  return figurePng(await drawChart(wish), { scale, signal: wish.signal });
}

async function drawChart({ chart, size, name, title, show, signal }: ChartFigureWish): Promise<Figure> {
  signal.throwIfAborted();
  try {
    const sheet = await new Promise<HTMLElement>((resolve) => {
      const onElement = (element: HTMLElement | null): void => void (element && resolve(element));
      show(
        <Sheet {...size} title={title} onElement={onElement}>
          {chart}
        </Sheet>,
      );
    });
    await whenDrawn(sheet, { signal });
    return await captureFigure(sheet.querySelector<HTMLElement>('.rf-panel') ?? sheet, { title: name }).whole;
  } finally {
    show(undefined);
  }
}

interface SheetProps {
  width: number;
  height: number;
  title: boolean;
  onElement: (element: HTMLElement | null) => void;
  children: ReactNode;
}

/** A place off screen, with nothing highlighted. */
function Sheet({ children, ...place }: SheetProps) {
  const page = useLook();
  const own = useMemo<Look>(
    () => ({ ...page, theme: inMode(page.theme, 'light'), highlight: new Param<string | undefined>(undefined) }),
    [page],
  );
  return (
    <FigurePlace {...place} paper={false} into={page.root}>
      {(root) => (
        <LookContext.Provider value={{ ...own, root }}>
          <DrawEverything>{children}</DrawEverything>
        </LookContext.Provider>
      )}
    </FigurePlace>
  );
}
