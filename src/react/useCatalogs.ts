import { QueriesObserver } from '@tanstack/query-core';
import { useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Catalog } from '../model/index.js';
import { useRunfolio } from './context.js';

/** What several projects hold, by project, kept up to date; those that are not known yet, or cannot be had, are absent. */
export function useCatalogs(projects: readonly string[]): ReadonlyMap<string, Catalog> {
  const { coordinator } = useRunfolio();
  const key = JSON.stringify([...new Set(projects)].toSorted());
  const store = useMemo(() => {
    const names = JSON.parse(key) as string[];
    const observer = new QueriesObserver(
      coordinator.client,
      names.map((project) => coordinator.catalogQuery(project)),
    );
    return { names, observer };
  }, [coordinator, key]);
  const latest = useRef<ReadonlyMap<string, Catalog>>(new Map());
  const subscribe = useCallback((listener: () => void) => store.observer.subscribe(listener), [store]);
  const current = useCallback((): ReadonlyMap<string, Catalog> => {
    const results = store.observer.getCurrentResult();
    const found = new Map<string, Catalog>();
    for (const [i, name] of store.names.entries()) {
      const data = results[i]?.data as Catalog | undefined;
      if (data) found.set(name, data);
    }
    if (!sameMap(found, latest.current)) latest.current = found;
    return latest.current;
  }, [store]);
  return useSyncExternalStore(subscribe, current, current);
}

function sameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
