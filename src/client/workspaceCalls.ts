import { parseDashboardView, type DashboardView } from '../query/index.js';
import type { ApiCallOptions, ApiRequests } from './apiRequests.js';
import type { SavedWorkspace, WorkspaceSummary } from './apiTypes.js';

/** What is saved of a dashboard. */
export interface NamedView {
  /** At most 200 characters. */
  name: string;
  view: DashboardView;
}

/** Saved dashboard views of projects. */
export interface WorkspaceCalls {
  /** By name. */
  list(project: string, options: ApiCallOptions): Promise<WorkspaceSummary[]>;
  create(project: string, named: NamedView, options: ApiCallOptions): Promise<SavedWorkspace>;
  get(project: string, id: string, options: ApiCallOptions): Promise<SavedWorkspace>;
  /** Saves it anew, based on version `base`; rejects with a `VersionConflict` where that is not the newest. */
  put(project: string, id: string, base: number, named: NamedView, options: ApiCallOptions): Promise<SavedWorkspace>;
  remove(project: string, id: string, options: ApiCallOptions): Promise<void>;
}

export function workspaceCalls(requests: ApiRequests): WorkspaceCalls {
  const pathOf = (...more: string[]): string[] => ['workspaces', ...more];
  const read = (saved: SavedWorkspace): SavedWorkspace => ({ ...saved, view: parseDashboardView(saved.view) });
  return {
    list: (project, { signal }) => requests.json({ path: pathOf(project), signal }),
    create: async (project, json, { signal }) => read(await requests.json({ method: 'POST', path: pathOf(project), json, signal })),
    get: async (project, id, { signal }) => read(await requests.json({ path: pathOf(project, id), signal })),
    put: async (project, id, base, json, { signal }) =>
      read(await requests.json({ method: 'PUT', path: pathOf(project, id), base, json, signal })),
    remove: (project, id, { signal }) => requests.json({ method: 'DELETE', path: pathOf(project, id), signal }),
  };
}
