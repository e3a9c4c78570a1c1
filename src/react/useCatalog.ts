import { QueryObserver } from '@tanstack/query-core';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Catalog } from '../model/index.js';
import { useRunfolio } from './context.js';

export interface CatalogState {
  catalog: Catalog | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** What a project holds, kept up to date; undefined until it is known. */
export function useCatalog(project: string): CatalogState {
  const { coordinator } = useRunfolio();
  const observer = useMemo(() => new QueryObserver(coordinator.client, coordinator.catalogQuery(project)), [coordinator, project]);
  const subscribe = useCallback((listener: () => void) => observer.subscribe(listener), [observer]);
  const current = useCallback(() => observer.getCurrentResult(), [observer]);
  const { data, error } = useSyncExternalStore(subscribe, current, current);
  const retry = useCallback(() => void observer.refetch(), [observer]);
  return { catalog: data, error: error ?? undefined, retry };
}
