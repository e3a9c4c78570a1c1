import type { PanelHandle, PlacedPanel } from '../panels/index.js';
import type { DashboardView } from '../query/index.js';

/** What a `ref` of a dashboard can be asked for. */
export interface DashboardHandle {
  /** What its reader chose, as `onChange` tells it. */
  view: () => DashboardView;
  /** The panels that are shown, in their order, each with what it can be asked for. Those of closed sections are not among them. */
  panels: () => readonly PlacedPanel[];
  /** What a panel can be asked for; undefined where none of that id is shown. */
  panel: (id: string) => PanelHandle | undefined;
  /** Draws everything and opens the browser's dialog to print, which can write a PDF. */
  print: () => void;
}
