import type { Catalog } from '../model/index.js';
import { mainMetric, varyingKeys, type DefinedPanel, type PanelDocument, type PanelLayout } from '../panels/index.js';

/** Id of the section with panels about all runs together. */
export const sweepSection = 'sweep';

/** The kinds of panels that a sweep starts with, and where they stand. */
const arrangement: readonly [kind: string, layout: PanelLayout][] = [
  ['parallel-coordinates', { x: 0, y: 0, w: 8, h: 9 }],
  ['importance', { x: 8, y: 0, w: 4, h: 9 }],
  ['scatter', { x: 0, y: 9, w: 4, h: 8 }],
  ['slice', { x: 4, y: 9, w: 4, h: 8 }],
  ['distribution', { x: 8, y: 9, w: 4, h: 8 }],
];

/** Runs below which nothing can be said of what mattered. */
const fewestRuns = 4;

/** Panels for projects in which runs differ in their config and share a metric; none for others. */
export function sweepPanels(catalog: Catalog, kinds: readonly DefinedPanel[]): PanelDocument[] {
  if (catalog.runs < fewestRuns || varyingKeys(catalog).length === 0 || !mainMetric(catalog)) return [];
  return arrangement.flatMap(([name, layout]): PanelDocument[] => {
    const kind = kinds.find((candidate) => candidate.kind === name);
    return kind ? [{ id: `${sweepSection}:${name}`, ...kind.create(catalog), section: sweepSection, layout }] : [];
  });
}
