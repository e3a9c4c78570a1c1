import { VersionConflict, type ReportsClient, type SavedWorkspace } from '../../src/entries/report.js';
import { RunfolioError } from '../../src/index.js';
import type { Passing } from './memoryClient.js';

/** Saved dashboard views in memory. */
export function memoryWorkspaces(given: readonly SavedWorkspace[], passing: Passing, now: number): ReportsClient['workspaces'] {
  const views = new Map(given.map((view) => [view.id, view]));
  const existing = (id: string): SavedWorkspace => {
    const found = views.get(id);
    if (!found) throw new RunfolioError('not-found', 'There is no such thing here.');
    return found;
  };
  const put = (saved: SavedWorkspace): SavedWorkspace => {
    views.set(saved.id, saved);
    return saved;
  };
  return {
    list: (_, { signal }) => passing('workspaces.list', signal, () => [...views.values()].toSorted((a, b) => a.name.localeCompare(b.name))),
    create: (project, named, { signal }) =>
      passing('workspaces.create', signal, () =>
        put({ id: `new-${views.size}`, project, version: 1, savedAt: now, author: 'you', ...named }),
      ),
    get: (_, id, { signal }) => passing('workspaces.get', signal, () => existing(id)),
    put: (_, id, base, named, { signal }) =>
      passing('workspaces.put', signal, () => {
        const { version } = existing(id);
        if (version !== base) throw new VersionConflict(`It is at version ${version} by now.`, version);
        return put({ ...existing(id), ...named, version: base + 1, savedAt: now, author: 'you' });
      }),
    remove: (_, id, { signal }) => passing('workspaces.remove', signal, () => void views.delete(existing(id).id)),
  };
}
