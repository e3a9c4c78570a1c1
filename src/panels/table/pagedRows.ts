import type { Frame, TablePagePlan } from '../../model/index.js';
import { pageSize } from './plan.js';
import type { GridRow, TableView } from './view.js';

/** A page of the grid that has arrived. */
export interface GridPage {
  plan: Pick<TablePagePlan, 'offset'>;
  frame: Frame;
}

/** The rows of pages, read from their frames one by one as they are asked for. */
export function pagedRows(
  pages: readonly GridPage[],
  read: (frame: Frame, row: number, position: number) => GridRow,
): Pick<TableView, 'loaded' | 'at'> {
  const frames = new Map(pages.map(({ plan, frame }) => [plan.offset, frame]));
  return {
    loaded: pages
      .toSorted((a, b) => a.plan.offset - b.plan.offset)
      .flatMap(({ plan, frame }) => Array.from({ length: frame.rows }, (_, row) => plan.offset + row)),
    at: (position) => {
      const offset = Math.floor(position / pageSize) * pageSize;
      const frame = frames.get(offset);
      return frame && position - offset < frame.rows ? read(frame, position - offset, position) : undefined;
    },
  };
}
