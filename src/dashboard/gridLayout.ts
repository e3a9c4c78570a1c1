import { verticalCompactor, type LayoutItem } from 'react-grid-layout/core';
import type { PanelDocument, PanelLayout } from '../panels/index.js';

/** Columns of the grid that a panel's layout counts in; its rows are `rowHeight` high. */
export const gridColumns = 12;
/** CSS pixels of one row, and of the gap between rows and between columns. */
export const rowHeight = 20;
export const gridGap = 12;
/** Size of a panel that nobody has resized: a third of the width, 212 px high. */
export const panelSize = { w: 4, h: 7 } as const;

/** How many panels stand side by side at a width: the author's layout, two, or one. */
export type GridMode = 'wide' | 'medium' | 'narrow';

/** The mode for the width of the grid in CSS pixels. */
export function gridMode(width: number): GridMode {
  if (width >= 780) return 'wide';
  return width >= 560 ? 'medium' : 'narrow';
}

/** The place of the i-th panel of a section that nobody has arranged. */
export function defaultLayout(index: number): PanelLayout {
  const perRow = gridColumns / panelSize.w;
  return { x: (index % perRow) * panelSize.w, y: Math.floor(index / perRow) * panelSize.h, ...panelSize };
}

/** Panels in reading order: by row, then column. */
export function readingOrder(panels: readonly PanelDocument[]): PanelDocument[] {
  return panels.toSorted((a, b) => a.layout.y - b.layout.y || a.layout.x - b.layout.x);
}

/** Where panels stand in a mode. Only `wide` shows the layout as saved; narrower ones flow the panels in reading order. */
export function layoutItems(panels: readonly PanelDocument[], mode: GridMode): LayoutItem[] {
  if (mode === 'wide') return compacted(panels.map(itemOf));
  const least = mode === 'medium' ? 6 : gridColumns;
  return flow(
    readingOrder(panels).map(({ id, layout }) => ({ i: id, x: 0, y: 0, w: layout.w <= least ? least : gridColumns, h: layout.h })),
  );
}

/** The same places counted from the other side: what a page from right to left shows, and back. */
export function mirrored(items: readonly LayoutItem[]): LayoutItem[] {
  return items.map((item) => ({ ...item, x: gridColumns - item.x - item.w }));
}

/** The grid's item for a panel: the place only, as it would heed other fields that a saved layout may hold. */
function itemOf({ id, layout: { x, y, w, h } }: PanelDocument): LayoutItem {
  return { i: id, x, y, w, h };
}

function compacted(items: readonly LayoutItem[]): LayoutItem[] {
  return [...verticalCompactor.compact([...items], gridColumns)];
}

/** Items side by side in their order, a new row where the next does not fit. */
function flow(items: readonly LayoutItem[]): LayoutItem[] {
  let x = 0;
  let y = 0;
  let tallest = 0;
  const placed = items.map((item) => {
    if (x + item.w > gridColumns) {
      x = 0;
      y += tallest;
      tallest = 0;
    }
    const at = { ...item, x, y };
    x += item.w;
    tallest = Math.max(tallest, item.h);
    return at;
  });
  return compacted(placed);
}

/** The panels with the places a layout gives them; panels it leaves where they are stay the same object. */
export function withLayout(panels: readonly PanelDocument[], layout: readonly LayoutItem[]): PanelDocument[] {
  const places = new Map(layout.map((item) => [item.i, item]));
  return panels.map((panel) => {
    const place = places.get(panel.id);
    return place && !sameLayout(place, panel.layout)
      ? { ...panel, layout: { ...panel.layout, x: place.x, y: place.y, w: place.w, h: place.h } }
      : panel;
  });
}

function sameLayout(a: PanelLayout, b: PanelLayout): boolean {
  return a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;
}

/** The panels with one moved `by` places in reading order (-1: before the one before it), all flowing around it. */
export function movePanel(panels: readonly PanelDocument[], id: string, by: number): PanelDocument[] {
  const order = readingOrder(panels);
  const from = order.findIndex((panel) => panel.id === id);
  const [moved] = order.splice(from, from < 0 ? 0 : 1);
  if (!moved) return [...panels];
  order.splice(Math.min(order.length, Math.max(0, from + by)), 0, moved);
  return withLayout(panels, flow(order.map(itemOf)));
}

/** The panels with one wider by `dw` columns and higher by `dh` rows, within the grid and not below 2 × 4; others make room. */
export function resizePanel(panels: readonly PanelDocument[], id: string, dw: number, dh: number): PanelDocument[] {
  const items = readingOrder(panels).map((panel): LayoutItem => {
    const item = itemOf(panel);
    if (panel.id !== id) return item;
    return { ...item, w: Math.min(gridColumns, Math.max(2, item.w + dw)), h: Math.max(4, item.h + dh) };
  });
  return withLayout(panels, flow(items));
}
