import type { RefObject } from 'react';
import type { Catalog, Filter, GroupBy, RunSet } from '../model/index.js';
import { FilterPills } from './FilterPills.js';
import { GroupChooser } from './GroupChooser.js';
import { SearchBox } from './SearchBox.js';

export interface RunSetBarProps {
  catalog: Catalog | undefined;
  runSet: RunSet;
  onRunSet: (set: RunSet) => void;
  /** The element within which ⌘K or Ctrl-K leads to the search box. */
  within: RefObject<HTMLElement | null>;
}

/** Decides which runs a set has, by search and filters, and what makes them groups. */
export function RunSetBar({ catalog, runSet, onRunSet, within }: RunSetBarProps) {
  const { search: _search, filter: _filter, ...rest } = runSet;
  const set = (search: string | undefined, filter: Filter | undefined): void =>
    onRunSet({ ...rest, ...(search ? { search } : {}), ...(filter ? { filter } : {}) });
  const group = (groupBy: GroupBy | undefined): void => {
    const { groupBy: _old, ...ungrouped } = runSet;
    onRunSet(groupBy ? { ...ungrouped, groupBy } : ungrouped);
  };
  return (
    <div className="rf-runset-bar">
      <SearchBox value={runSet.search ?? ''} onSearch={(search) => set(search, runSet.filter)} within={within} />
      <div className="rf-runset-row">
        <FilterPills catalog={catalog} filter={runSet.filter} onFilter={(filter) => set(runSet.search, filter)} />
        <GroupChooser catalog={catalog} groupBy={runSet.groupBy} onGroupBy={group} />
      </div>
    </div>
  );
}
