import { allOf, type RunSet } from '../model/index.js';
import type { PanelDocument } from '../panels/index.js';
import { selectionFilter, type SelectionState } from '../query/index.js';
import { layoutItems, readingOrder, withLayout } from './gridLayout.js';

/** Panels of a dashboard as a report takes them, and the runs that they draw. */
export interface DashboardParts {
  /** In reading order, at least half as wide as the page: reports are narrower than dashboards. */
  panels: PanelDocument[];
  /** That of the dashboard; where the selection hides others, only what is selected. */
  runSet: RunSet;
}

/** Panels with the run set that they draw now. What a panel selects itself does not limit it where it is alone, as in the dashboard. */
export function dashboardParts(panels: readonly PanelDocument[], runSet: RunSet, selection: SelectionState): DashboardParts {
  const [only, ...others] = panels;
  const source = only && others.length === 0 ? only.id : '';
  const selected = selection.effect === 'filter' ? selectionFilter(selection, source) : undefined;
  const filter = selected && runSet.filter ? allOf([runSet.filter, selected]) : (selected ?? runSet.filter);
  const placed = withLayout(panels, layoutItems(panels, 'medium')).map(({ section: _section, ...panel }) => panel);
  return { panels: readingOrder(placed), runSet: filter ? { ...runSet, filter } : runSet };
}
