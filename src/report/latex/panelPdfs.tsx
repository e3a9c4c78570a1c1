import { createRoot } from 'react-dom/client';
import type { QueryEngine } from '../../engine/index.js';
import { captureFigure, figurePdf, whenDrawn } from '../../figure/index.js';
import type { PanelDocument, RunSet } from '../../model/index.js';
import { Panel, type DefinedPanel } from '../../panels/index.js';
import { DrawEverything, RunfolioProvider } from '../../react/index.js';
import type { FigureOf } from './gatherParts.js';

export interface PanelPdfOptions {
  engine: QueryEngine;
  /** Default: the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
}

/** Millimetres on paper and CSS pixels of a panel: half of the text's width, or all of it. Labels are 7 to 8 points. */
const half = { mm: 78, width: 378, height: 262 };
const whole = { mm: 160, width: 720, height: 378 };

/** Draws panels off screen, one at a time, and makes vector PDFs of them. Only in a browser. */
export function panelPdfs({ engine, kinds }: PanelPdfOptions): FigureOf {
  return async (panel, runs, { signal }) => {
    const size = panel.layout.w <= 6 ? half : whole;
    const place = document.createElement('div');
    place.className = 'rf-figure-place';
    place.inert = true;
    document.body.append(place);
    const root = createRoot(place);
    try {
      root.render(<Sheet engine={engine} kinds={kinds} panel={panel} runs={runs} size={size} />);
      const element = await sheetOf(place, signal);
      await whenDrawn(element, { signal });
      const { whole: figure } = captureFigure(element, { title: panel.title ?? panel.kind });
      const pdf = await figurePdf(await figure, { widthMm: size.mm, signal });
      return { pdf: new Uint8Array(await pdf.arrayBuffer()) };
    } finally {
      root.unmount();
      place.remove();
    }
  };
}

interface SheetProps extends PanelPdfOptions {
  panel: PanelDocument;
  runs: RunSet;
  size: { width: number; height: number };
}

/** A panel alone, in light colours. */
function Sheet({ engine, kinds, panel, runs, size: { width, height } }: SheetProps) {
  return (
    <RunfolioProvider engine={engine} theme="light" className="rf-figure-sheet">
      <DrawEverything>
        <div style={{ inlineSize: width, blockSize: height }}>
          <Panel document={panel} runs={runs} kinds={kinds} />
        </div>
      </DrawEverything>
    </RunfolioProvider>
  );
}

/** The card of the panel, once it is there. */
async function sheetOf(place: HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  for (;;) {
    signal.throwIfAborted();
    const card = place.querySelector<HTMLElement>('.rf-panel');
    if (card) return card;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
