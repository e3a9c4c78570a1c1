import { useCallback, useState } from 'react';
import type { SavedWorkspace } from '../../src/entries/report.js';
import type { DashboardView } from '../../src/index.js';
import { defaultView } from '../../src/dashboard/index.js';
import { hashWith, readHashSelection } from './hashSelection.js';
import { readChanges, readView, saveChanges, saveView } from './savedView.js';
import { useKeepView } from './useKeepView.js';

/** The view of a project while its dashboard is there. */
export interface ProjectView {
  /** What the dashboard starts with. */
  start: Partial<DashboardView> | undefined;
  /** What it shows, once that has settled. */
  now: DashboardView;
  onChange: (view: DashboardView) => void;
  /** The saved view that is open, at the version that changes are based on. */
  opened: SavedWorkspace | undefined;
  setOpened: (saved: SavedWorkspace) => void;
}

/**
 * A project as its reader left it, or a saved view with what its reader changed of it: kept in this browser, with what is selected in the address. What the address
 * says is selected goes before what was.
 */
export function useProjectView(project: string, loaded: SavedWorkspace | undefined): ProjectView {
  const [{ start, opened: openedFirst }] = useState(() => startOf(project, loaded));
  const [opened, setOpened] = useState(openedFirst);
  const [now, setNow] = useState<DashboardView>(() => ({ ...defaultView(project), ...start }));
  const keep = useCallback(
    (view: DashboardView) => {
      if (opened) saveChanges(project, opened.id, { base: opened.version, view });
      else saveView(project, view);
      setNow(view);
      const hash = hashWith(project, view.selection, opened?.id);
      if (location.hash.includes('?') || hash.includes('?')) history.replaceState(history.state, '', hash);
    },
    [project, opened],
  );
  return { start, now, onChange: useKeepView(keep), opened, setOpened };
}

function startOf(project: string, loaded: SavedWorkspace | undefined): Pick<ProjectView, 'start' | 'opened'> {
  const changed = loaded && readChanges(project, loaded.id);
  const view = loaded ? (changed?.view ?? loaded.view) : readView(project);
  const selection = readHashSelection(location.hash);
  return { start: selection ? { ...view, selection } : view, opened: loaded && { ...loaded, version: changed?.base ?? loaded.version } };
}
