import type { CSSProperties } from 'react';
import { gridColumns, gridGap, gridMode, layoutItems, rowHeight } from '../../dashboard/index.js';
import type { PanelDocument } from '../../panels/index.js';

type Mode = ReturnType<typeof gridMode>;

const cell = rowHeight + gridGap;

/**
 * How each panel of a report's grid is placed, by its id, in a grid so many CSS pixels wide. While the width is unknown, as on a server, a panel carries its
 * places in wide and in narrow grids, and the style sheet chooses.
 */
export function gridPlaces(panels: readonly PanelDocument[], width: number | undefined): ReadonlyMap<string, CSSProperties> {
  const [wide, narrow] = [areas(panels, 'wide'), areas(panels, 'narrow')];
  const known = width === undefined ? undefined : readerMode(width) === 'wide' ? wide : narrow;
  return new Map(
    panels.map(({ id, layout }) => {
      const area = known ? { gridArea: known.get(id) } : { '--rf-wide-area': wide.get(id), '--rf-narrow-area': narrow.get(id) };
      return [id, { ...area, minBlockSize: layout.h * cell - gridGap }];
    }),
  );
}

function areas(panels: readonly PanelDocument[], mode: Mode): ReadonlyMap<string, string> {
  return new Map(layoutItems(panels, mode).map(({ i, x, y, w, h }) => [i, `${y + 1} / ${x + 1} / span ${h} / span ${w}`]));
}

/** A report's column is narrower than a dashboard: two panels stand side by side from half of its width on. */
function readerMode(width: number): Mode {
  return width >= 600 ? 'wide' : 'narrow';
}

/** The grid itself. */
export const gridStyle: CSSProperties = {
  gridTemplateColumns: `repeat(${gridColumns}, minmax(0, 1fr))`,
  gridAutoRows: rowHeight,
  gap: gridGap,
};
