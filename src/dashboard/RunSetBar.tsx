import type { RefObject } from 'react';
import type { Catalog, Filter, RunSet } from '../model/index.js';
import { FilterPills } from './FilterPills.js';
import { SearchBox } from './SearchBox.js';

export interface RunSetBarProps {
  catalog: Catalog | undefined;
  runSet: RunSet;
  onRunSet: (set: RunSet) => void;
  /** The element within which ⌘K or Ctrl-K leads to the search box. */
  within: RefObject<HTMLElement | null>;
}

/** Decides which runs a set has: search and filters. */
export function RunSetBar({ catalog, runSet, onRunSet, within }: RunSetBarProps) {
  const { search: _search, filter: _filter, ...rest } = runSet;
  const set = (search: string | undefined, filter: Filter | undefined): void =>
    onRunSet({ ...rest, ...(search ? { search } : {}), ...(filter ? { filter } : {}) });
  return (
    <div className="rf-runset-bar">
      <SearchBox value={runSet.search ?? ''} onSearch={(search) => set(search, runSet.filter)} within={within} />
      <FilterPills catalog={catalog} filter={runSet.filter} onFilter={(filter) => set(runSet.search, filter)} />
    </div>
  );
}
