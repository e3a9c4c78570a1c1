import type { PanelHandle, PlacedPanel } from '../../panels/index.js';

/** What a `ref` of a report that is read can be asked for. */
export interface ReportViewHandle {
  /** The panels of the text, in its order, each with what it can be asked for. */
  panels: () => readonly PlacedPanel[];
  /** What a panel can be asked for; undefined where the report shows none of that id. */
  panel: (id: string) => PanelHandle | undefined;
  /** Opens what is folded around a block, scrolls there, and puts the keyboard on it. False where there is no block of that id. */
  scrollTo: (block: string) => boolean;
  /** Draws everything and opens the browser's dialog to print, which can write a PDF. */
  print: () => void;
}
