import type { PanelDocument, RunSet } from '../../src/model/index.js';
import { placedBlocks, type ReportBlock, type ReportDocument } from '../../src/report/plain.js';

type PanelGrid = Extract<ReportBlock, { type: 'panel-grid' }>;

/** A report of some panels of another, each with the run sets it stands over there; nothing else of it. Panels that it has not are left out. */
export function onlyPanels({ blocks, panels, runSets, kind, version }: ReportDocument, wanted: readonly string[]): ReportDocument {
  const grids = [...placedBlocks(blocks)].flatMap(({ block }) => gridWith(block, wanted, panels));
  const usedPanels = grids.flatMap((grid) => grid.panels);
  const usedSets = grids.flatMap((grid) => grid.runSets);
  return { kind, version, title: '', width: 'full', blocks: grids, panels: picked(panels, usedPanels), runSets: picked(runSets, usedSets) };
}

function gridWith(block: ReportBlock, wanted: readonly string[], known: Readonly<Record<string, PanelDocument>>): PanelGrid[] {
  if (block.type !== 'panel-grid') return [];
  const { id, runSets, hiddenRunSets, panels } = block;
  const shown = panels.filter((panel) => wanted.includes(panel) && Object.hasOwn(known, panel));
  return shown.length === 0 ? [] : [{ id, type: 'panel-grid', runSets, panels: shown, ...(hiddenRunSets && { hiddenRunSets }) }];
}

function picked<T>(all: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id)));
}

/** A report without the ids of runs that its reader may not see. `seen` has those that they may, by project. */
export function withoutHiddenRuns(report: ReportDocument, seen: ReadonlyMap<string, ReadonlySet<string>>): ReportDocument {
  const everywhere = new Set([...seen.values()].flatMap((ids) => [...ids]));
  return {
    ...report,
    panels: mapped(report.panels, (panel) => prunedPanel(panel, everywhere)),
    runSets: mapped(report.runSets, (set) => prunedSet(set, seen.get(set.project) ?? new Set())),
  };
}

function prunedSet({ baseline, ...set }: RunSet, seen: ReadonlySet<string>): RunSet {
  const isSeen = (id: string): boolean => seen.has(id);
  return {
    ...set,
    hidden: set.hidden.filter(isSeen),
    ...(set.only && { only: set.only.filter(isSeen) }),
    ...(baseline !== undefined && isSeen(baseline) && { baseline }),
    colors: Object.fromEntries(Object.entries(set.colors).filter(([id]) => isSeen(id))),
  };
}

/** Panels about one run name it in their settings. */
function prunedPanel(panel: PanelDocument, seen: ReadonlySet<string>): PanelDocument {
  const spec = panel.spec as Record<string, unknown> | undefined;
  const run = spec?.['run'];
  if (typeof run !== 'string' || seen.has(run)) return panel;
  const { run: _run, ...rest } = spec!;
  return { ...panel, spec: rest };
}

function mapped<T>(all: Readonly<Record<string, T>>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(all).map(([id, one]) => [id, change(one)]));
}
