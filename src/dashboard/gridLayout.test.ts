import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PanelDocument } from '../panels/index.js';
import { defaultLayout, gridColumns, gridMode, layoutItems, movePanel, readingOrder, resizePanel, withLayout } from './gridLayout.js';

const panel = (id: string, layout: PanelDocument['layout']): PanelDocument => ({ id, kind: 'line-plot', version: 1, spec: {}, layout });
const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, i) => panel(id, defaultLayout(i)));

const anyPanels = fc
  .array(fc.record({ x: fc.nat(8), y: fc.nat(30), w: fc.integer({ min: 2, max: 12 }), h: fc.integer({ min: 4, max: 12 }) }), {
    maxLength: 8,
  })
  .map((layouts) => layouts.map(({ x, w, ...rest }, i) => panel(String(i), { ...rest, w, x: Math.min(x, gridColumns - w) })));

/** Whether some two places share a cell, found cell by cell. */
function overlaps(places: readonly PanelDocument['layout'][]): boolean {
  const taken = new Set<string>();
  for (const { x, y, w, h } of places) {
    for (let i = x; i < x + w; i++) {
      for (let j = y; j < y + h; j++) {
        if (taken.has(`${i},${j}`)) return true;
        taken.add(`${i},${j}`);
      }
    }
  }
  return false;
}

describe('gridLayout', () => {
  it('puts three panels side by side in a wide grid, two in a medium one, one in a narrow one', () => {
    expect([1000, 633, 340].map(gridMode)).toEqual(['wide', 'medium', 'narrow']);
    const xs = (mode: 'wide' | 'medium' | 'narrow'): number[] => layoutItems(six, mode).map(({ x }) => x);
    expect(xs('wide')).toEqual([0, 4, 8, 0, 4, 8]);
    expect(xs('medium')).toEqual([0, 6, 0, 6, 0, 6]);
    expect(xs('narrow')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('never overlaps panels nor leaves the grid, in any mode, and drops none', () => {
    fc.assert(
      fc.property(anyPanels, fc.constantFrom('wide' as const, 'medium' as const, 'narrow' as const), (panels, mode) => {
        const items = layoutItems(panels, mode);
        expect(items.map(({ i }) => i).toSorted()).toEqual(panels.map(({ id }) => id).toSorted());
        expect(overlaps(items)).toBe(false);
        expect(items.every(({ x, w }) => x >= 0 && x + w <= gridColumns)).toBe(true);
      }),
    );
  });

  it('moves a panel in reading order as removing and inserting it would', () => {
    const order = (panels: PanelDocument[]): string =>
      readingOrder(panels)
        .map(({ id }) => id)
        .join('');
    expect(order(movePanel(six, 'a', 1))).toBe('bacdef');
    expect(order(movePanel(six, 'e', -3))).toBe('aebcdf');
    expect(order(movePanel(six, 'f', 1))).toBe('abcdef');
    expect(order(movePanel(six, 'nobody', 1))).toBe('abcdef');
  });

  it('resizes within the grid while others make room', () => {
    const wider = resizePanel(six, 'a', 4, 0);
    expect(wider[0]?.layout).toEqual({ x: 0, y: 0, w: 8, h: 7 });
    expect(overlaps(wider.map(({ layout }) => layout))).toBe(false);
    expect(resizePanel(six, 'a', 99, -99)[0]?.layout).toMatchObject({ w: 12, h: 4 });
  });

  it('keeps panels that stay where they are the same objects', () => {
    expect(withLayout(six, layoutItems(six, 'wide'))).toEqual(six);
    expect(withLayout(six, layoutItems(six, 'wide')).every((moved, i) => moved === six[i])).toBe(true);
  });

  it('keeps what it does not know of a layout, and heeds nothing of it', () => {
    const pinned = { ...six[0]!, layout: { ...six[0]!.layout, static: true, pinnedBy: 'ada' } };
    expect(layoutItems([pinned], 'wide')[0]?.static).toBeFalsy();
    const resized = resizePanel([pinned], 'a', 1, 0)[0]?.layout;
    expect(resized).toMatchObject({ w: pinned.layout.w + 1, static: true, pinnedBy: 'ada' });
  });
});
