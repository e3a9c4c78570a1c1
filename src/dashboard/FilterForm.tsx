import { useId, useMemo, useState, type FormEvent } from 'react';
import type { Catalog } from '../model/index.js';
import { columnEntries, columnEntry, type ColumnEntry } from '../panels/index.js';
import { ColumnList } from '../panels/index.js';
import { useLocale, useTexts } from '../react/index.js';
import { draftOf, operatorsFor, operatorText, parseDraft, type FilterDraft, type FilterOp } from './filterDraft.js';
import type { LeafFilter } from './pillsOf.js';
import { FilterValueField } from './FilterValueField.js';
import { formTexts } from './formTexts.js';
import { useFacets } from './useFacets.js';

export interface FilterFormProps {
  catalog: Catalog;
  /** The filter to change; a new one where absent. */
  filter?: LeafFilter | undefined;
  onApply: (filter: LeafFilter) => void;
}

/** Makes or changes one filter: first the column, then operator and value. */
export function FilterForm({ catalog, filter, onApply }: FilterFormProps) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const [draft, setDraft] = useState(() => filter && draftOf(filter, columnEntry(catalog, filter.column).type, locale));
  const entries = useMemo(() => columnEntries(catalog), [catalog]);
  const pick = ({ column, type }: ColumnEntry): void => setDraft({ column, op: operatorsFor(type)[0] ?? '=', text: '', values: [] });
  if (!draft) return <ColumnList entries={entries} label={t('filterBy')} onPick={pick} />;
  return <ConditionForm catalog={catalog} draft={draft} onDraft={setDraft} onApply={onApply} />;
}

interface ConditionFormProps {
  catalog: Catalog;
  draft: FilterDraft;
  onDraft: (draft: FilterDraft | undefined) => void;
  onApply: (filter: LeafFilter) => void;
}

function ConditionForm({ catalog, draft, onDraft, onApply }: ConditionFormProps) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const [problem, setProblem] = useState<string>();
  const problemId = useId();
  const entry = columnEntry(catalog, draft.column);
  const facets = useFacets(catalog.project.id, entry.column.from === 'metric' || entry.type === 'time' ? undefined : entry.column);
  const change = (next: FilterDraft): void => {
    setProblem(undefined);
    onDraft(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = parseDraft(draft, entry.type, locale);
    if (typeof parsed === 'string') setProblem(parsed);
    else onApply(parsed);
  };
  return (
    <form className="rf-filter-form" onSubmit={submit} aria-describedby={problem === undefined ? undefined : problemId}>
      <div className="rf-filter-head">
        <button type="button" className="rf-link rf-ellipsis" title={t('otherColumn')} onClick={() => onDraft(undefined)}>
          {entry.label}
        </button>
        <OperatorSelect draft={draft} entry={entry} onDraft={change} />
      </div>
      <FilterValueField draft={draft} type={entry.type} facets={facets} onDraft={change} />
      {problem !== undefined && (
        <p id={problemId} role="alert" className="rf-problem">
          {problem}
        </p>
      )}
      <button type="submit" className="rf-button rf-primary">
        {t('apply')}
      </button>
    </form>
  );
}

function OperatorSelect({ draft, entry, onDraft }: { draft: FilterDraft; entry: ColumnEntry; onDraft: (draft: FilterDraft) => void }) {
  const t = useTexts(formTexts);
  const operators = operatorsFor(entry.type);
  const all: FilterOp[] = operators.includes(draft.op) ? operators : [draft.op, ...operators];
  return (
    <select
      className="rf-input"
      aria-label={t('operator')}
      value={draft.op}
      onChange={(event) => onDraft({ ...draft, op: all.find((op) => op === event.target.value) ?? draft.op })}
    >
      {all.map((op) => (
        <option key={op} value={op}>
          {operatorText(op, t)}
        </option>
      ))}
    </select>
  );
}
