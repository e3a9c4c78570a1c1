import { createRoot } from 'react-dom/client';
import type { QueryEngine } from '../../engine/index.js';
import { captureFigure, figurePdf, whenDrawn } from '../../figure/index.js';
import { isAbort, type PanelDocument, type RunSet } from '../../model/index.js';
import {
  Panel,
  PanelDataContext,
  panelProvenance,
  PaperContext,
  type PaperLook,
  type DefinedPanel,
  type PanelData,
  type PanelDataQuestion,
  type Provenance,
} from '../../panels/index.js';
import { DrawEverything, RunfolioProvider } from '../../react/index.js';
import type { FigureOf } from './gatherParts.js';

export interface PanelPdfOptions {
  engine: QueryEngine;
  /** Default: the built-in ones. */
  kinds?: readonly DefinedPanel[] | undefined;
}

/** Line plots of few runs have a legend. */
const paper: PaperLook = {};

/** Millimetres on paper and CSS pixels of a panel: half of the text's width, or all of it. Labels are 7 to 8 points. */
const half = { mm: 78, width: 378, height: 262 };
const whole = { mm: 160, width: 720, height: 378 };

/** Most that a panel that is longer than its place may grow to, CSS pixels of a figure as wide as the text: a page has room for it. */
const tallest = 860;

/** Draws panels off screen, one at a time, and makes vector PDFs of them. Only in a browser. */
export function panelPdfs({ engine, kinds }: PanelPdfOptions): FigureOf {
  return async (panel, runs, { signal }) => {
    const size = panel.layout.w <= 6 ? half : whole;
    const place = document.createElement('div');
    place.className = 'rf-figure-place';
    place.inert = true;
    document.body.append(place);
    const root = createRoot(place);
    let dataOf: PanelDataQuestion = async () => undefined;
    const onData = (next: PanelDataQuestion): void => void (dataOf = next);
    try {
      root.render(<Sheet engine={engine} kinds={kinds} panel={panel} runs={runs} size={size} onData={onData} />);
      const element = await sheetOf(place, signal);
      await whenDrawn(element, { signal });
      if (grow(element)) await whenDrawn(element, { signal });
      const provenance = await provenanceOf(await dataOf(), engine, signal);
      const { whole: figure } = captureFigure(element, { title: provenance?.title ?? panel.title ?? panel.kind });
      const pdf = await figurePdf(await figure, { widthMm: size.mm, provenance, signal });
      return { pdf: new Uint8Array(await pdf.arrayBuffer()) };
    } finally {
      root.unmount();
      place.remove();
    }
  };
}

/** A figure whose origin cannot be asked for, as where only what is drawn was recorded, goes without. */
async function provenanceOf(data: PanelData | undefined, engine: QueryEngine, signal: AbortSignal): Promise<Provenance | undefined> {
  if (!data) return undefined;
  try {
    return await panelProvenance(data, engine, { signal });
  } catch (error) {
    if (isAbort(error)) throw error;
    return undefined;
  }
}

/** Makes room for what one would scroll to on screen. Whether there was any. */
function grow(card: HTMLElement): boolean {
  const place = card.parentElement!;
  const hidden = [...card.querySelectorAll('*')]
    .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
    .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  const more = Math.max(0, ...hidden);
  if (more <= 1) return false;
  place.style.blockSize = `${Math.min(tallest, place.clientHeight + more)}px`;
  return true;
}

interface SheetProps extends PanelPdfOptions {
  panel: PanelDocument;
  runs: RunSet;
  size: { width: number; height: number };
  onData: (dataOf: PanelDataQuestion) => void;
}

/** A panel alone, in light colours. */
function Sheet({ engine, kinds, panel, runs, size: { width, height }, onData }: SheetProps) {
  return (
    <RunfolioProvider engine={engine} theme="light" className="rf-figure-sheet">
      <DrawEverything>
        <div data-rf-paper="true" style={{ inlineSize: width, blockSize: height }}>
          <PaperContext.Provider value={paper}>
            <PanelDataContext.Provider value={onData}>
              <Panel document={panel} runs={runs} kinds={kinds} />
            </PanelDataContext.Provider>
          </PaperContext.Provider>
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
