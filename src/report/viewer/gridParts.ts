import type { PanelDocument, RunSet } from '../../model/index.js';
import type { PanelGrid } from '../document/block.js';
import type { MissingReference } from '../document/missingReferences.js';
import type { ReportDocument } from '../document/report.js';

/** What a grid of panels names, as far as the report has it. */
export interface GridParts {
  panels: PanelDocument[];
  sets: RunSet[];
  /** What it names and the report does not have. */
  missing: Pick<MissingReference, 'what' | 'id'>[];
}

/** The panels and run sets of a grid, each once. */
export function gridParts(grid: PanelGrid, { panels, runSets }: Pick<ReportDocument, 'panels' | 'runSets'>): GridParts {
  const [found, lost] = named(grid.panels, panels);
  const [sets, noSets] = named(grid.runSets, runSets);
  const missing = [...lost.map((id) => ({ what: 'panel' as const, id })), ...noSets.map((id) => ({ what: 'run set' as const, id }))];
  return { panels: found, sets, missing };
}

function named<Part>(ids: readonly string[], parts: Readonly<Record<string, Part>>): [found: Part[], lost: string[]] {
  const found: Part[] = [];
  const lost: string[] = [];
  for (const id of new Set(ids)) {
    const part = Object.hasOwn(parts, id) ? parts[id] : undefined;
    if (part === undefined) lost.push(id);
    else found.push(part);
  }
  return [found, lost];
}
