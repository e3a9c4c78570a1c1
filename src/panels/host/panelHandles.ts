import { createContext } from 'react';
import type { PanelDocument } from '../../model/index.js';
import type { PanelHandle } from './panelHandle.js';

/** A panel in a place with several, and what it can be asked for. */
export interface PlacedPanel {
  readonly document: PanelDocument;
  readonly handle: PanelHandle;
}

/** The panels of a place that are there now. */
export class PanelHandles {
  readonly #placed = new Map<string, PlacedPanel>();

  /** Hears of the handle of a panel as it comes and goes. */
  set(document: PanelDocument, handle: PanelHandle | null): void {
    if (handle) this.#placed.set(document.id, { document, handle });
    else if (this.#placed.get(document.id)?.document === document) this.#placed.delete(document.id);
  }

  /** What a panel can be asked for; undefined where there is none of that id. */
  readonly panel = (id: string): PanelHandle | undefined => this.#placed.get(id)?.handle;

  /** Those within an element of the page, in its order. What places panels marks each with its id (`data-rf-panel`). */
  panelsIn(root: HTMLElement | null): readonly PlacedPanel[] {
    const ids = Array.from(root?.querySelectorAll<HTMLElement>('[data-rf-panel]') ?? [], ({ dataset }) => dataset['rfPanel'] ?? '');
    return ids.flatMap((id) => this.#placed.get(id) ?? []);
  }
}

/** Gets the handles of all panels below. */
export const PanelHandlesContext = createContext<PanelHandles | undefined>(undefined);
