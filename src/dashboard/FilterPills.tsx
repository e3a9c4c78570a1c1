import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import type { Catalog, Filter } from '../model/index.js';
import { useFilterSentence } from '../panels/inner.js';
import { FilterForm } from './FilterForm.js';
import { pillsOf, isLeaf, withPill, type LeafFilter } from './pillsOf.js';
import { Popup } from '../popups/index.js';
import { useTexts } from '../react/index.js';
import { formTexts } from './formTexts.js';
import { dashboardTexts } from './texts.js';

export interface FilterPillsProps {
  catalog: Catalog | undefined;
  filter: Filter | undefined;
  onFilter: (filter: Filter | undefined) => void;
}

/** A run set's filter as pills that all must hold: click one to change it, × to remove it, "+ Filter" for another. */
export function FilterPills({ catalog, filter, onFilter }: FilterPillsProps) {
  const t = useTexts(dashboardTexts);
  const filterText = useFilterSentence();
  const pills = pillsOf(filter);
  return (
    <ul className="rf-pills" aria-label={t('filters')}>
      {pills.map((pill, i) => (
        <li key={JSON.stringify(pill)} className="rf-pill">
          {isLeaf(pill) && catalog ? (
            <EditablePill catalog={catalog} pill={pill} onChange={(next) => onFilter(withPill(filter, i, next))} />
          ) : (
            <span className="rf-pill-text rf-ellipsis" title={filterText(pill)}>
              {filterText(pill)}
            </span>
          )}
          <button
            type="button"
            className="rf-pill-remove"
            aria-label={t('removeFilter', { filter: filterText(pill) })}
            onClick={() => onFilter(withPill(filter, i, undefined))}
          >
            <X aria-hidden size={11} />
          </button>
        </li>
      ))}
      <li>
        <AddFilter catalog={catalog} onAdd={(pill) => onFilter(withPill(filter, pills.length, pill))} />
      </li>
    </ul>
  );
}

function EditablePill({ catalog, pill, onChange }: { catalog: Catalog; pill: LeafFilter; onChange: (pill: LeafFilter) => void }) {
  const t = useTexts(formTexts);
  const filterText = useFilterSentence();
  const [open, setOpen] = useState(false);
  const trigger = (
    <button type="button" className="rf-pill-text rf-ellipsis" title={filterText(pill)}>
      {filterText(pill)}
    </button>
  );
  return (
    <Popup trigger={trigger} label={t('changeFilter')} open={open} onOpen={setOpen}>
      <FilterForm
        catalog={catalog}
        filter={pill}
        onApply={(next) => {
          setOpen(false);
          onChange(next);
        }}
      />
    </Popup>
  );
}

function AddFilter({ catalog, onAdd }: { catalog: Catalog | undefined; onAdd: (pill: LeafFilter) => void }) {
  const t = useTexts(dashboardTexts);
  const form = useTexts(formTexts);
  const [open, setOpen] = useState(false);
  const trigger = (
    <button type="button" className="rf-pill-add" disabled={!catalog}>
      <Plus aria-hidden size={12} /> {t('filter')}
    </button>
  );
  return (
    <Popup trigger={trigger} label={form('addFilter')} open={open} onOpen={setOpen}>
      {catalog && (
        <FilterForm
          catalog={catalog}
          onApply={(pill) => {
            setOpen(false);
            onAdd(pill);
          }}
        />
      )}
    </Popup>
  );
}
