import { useState } from 'react';
import type { Scalar } from '../model/index.js';
import { formatStep } from '../theme/index.js';
import type { ValueType } from '../panels/index.js';
import { useLocale, useTexts } from '../react/index.js';
import type { Locale, Texts } from '../texts/index.js';
import { numberText, operandOf, understoodNumber, type FilterDraft } from './filterDraft.js';
import { formTexts } from './formTexts.js';
import type { Facet } from './useFacets.js';

export interface FilterValueFieldProps {
  draft: FilterDraft;
  type: ValueType;
  /** Values that occur, most frequent first. */
  facets: readonly Facet[] | undefined;
  onDraft: (draft: FilterDraft) => void;
}

/** The value is what comes next when a column has been picked. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

const suggested = 8;
const listed = 200;

/** Where the value of a filter is typed or picked: a field with suggestions, a list to tick, or nothing. */
export function FilterValueField(props: FilterValueFieldProps) {
  switch (operandOf(props.draft.op)) {
    case 'none':
      return null;
    case 'many':
      return <ManyValues {...props} />;
    default:
      return <OneValue {...props} />;
  }
}

function OneValue({ draft, type, facets = [], onDraft }: FilterValueFieldProps) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const days = operandOf(draft.op) === 'days';
  const understood = understoodNumber(draft, type, locale);
  const fitting = suggestions(facets, draft.text, locale);
  const pickable = days || type === 'time' || draft.op === 'matches' ? [] : fitting.slice(0, suggested);
  return (
    <>
      <div className="rf-filter-value">
        <input
          ref={focusOnce}
          className="rf-input"
          aria-label={t(days ? 'daysField' : 'value')}
          placeholder={placeholderOf(draft, type, t)}
          type={type === 'time' && !days ? 'datetime-local' : 'text'}
          inputMode={type === 'number' || days ? 'decimal' : undefined}
          value={draft.text}
          onChange={(event) => onDraft({ ...draft, text: event.target.value })}
        />
        {days && <span>{t('days')}</span>}
      </div>
      {understood !== undefined && (
        <p className="rf-quiet rf-understood" role="status">
          {t('understood', { number: understood })}
        </p>
      )}
      {pickable.length > 0 && (
        <ul className="rf-facets" aria-label={t('occurring')}>
          {pickable.map(({ value, count }) => (
            <li key={`${typeof value} ${String(value)}`}>
              <button type="button" className="rf-columns-item" onClick={() => onDraft({ ...draft, text: textOf(value, locale) })}>
                <span className="rf-ellipsis" dir="auto">
                  {textOf(value, locale) || t('empty')}
                </span>
                <small>{formatStep(count, locale)}</small>
              </button>
            </li>
          ))}
          {fitting.length > suggested && <li className="rf-quiet">{t('moreValues', { count: fitting.length - suggested })}</li>}
        </ul>
      )}
    </>
  );
}

/** The values that contain what was typed; all of them once it is one of them, so that another can be picked. */
function suggestions(facets: readonly Facet[], text: string, locale: Locale): readonly Facet[] {
  const typed = text.trim().toLowerCase();
  const whole = facets.some(({ value }) => textOf(value, locale).toLowerCase() === typed);
  return whole ? facets : facets.filter(({ value }) => isFound(value, typed, locale));
}

function textOf(value: Scalar, locale: Locale): string {
  return typeof value === 'number' ? numberText(value, locale) : String(value);
}

/** By its plain form, or that of the locale. */
function isFound(value: Scalar, typed: string, locale: Locale): boolean {
  return [String(value), textOf(value, locale)].some((text) => text.toLowerCase().includes(typed));
}

function placeholderOf({ op }: FilterDraft, type: ValueType, t: Texts<typeof formTexts.english>): string {
  if (op === 'matches') return t('pattern', { example: '^exp-\\d+$' });
  if (operandOf(op) === 'days') return '7';
  return type === 'number' || type === 'duration' ? t('number', { example: '1e-3' }) : t('value');
}

/** Values to tick; those of the filter that no run has (any more) come first, so that they can be unticked. */
function ManyValues({ draft, facets, onDraft }: FilterValueFieldProps) {
  const t = useTexts(formTexts);
  const locale = useLocale();
  const [search, setSearch] = useState('');
  const known = (facets ?? []).map(({ value }) => value);
  const extra = draft.values.filter((value) => !known.some((other) => Object.is(other, value)));
  const all: Facet[] = [...extra.map((value) => ({ value, count: 0 })), ...(facets ?? [])];
  const found = all.filter(({ value }) => isFound(value, search.trim().toLowerCase(), locale));
  const flip = (value: Scalar): void => {
    const without = draft.values.filter((other) => !Object.is(other, value));
    onDraft({ ...draft, values: without.length < draft.values.length ? without : [...draft.values, value] });
  };
  return (
    <>
      {all.length > suggested && (
        <input
          type="search"
          className="rf-input"
          aria-label={t('searchValues')}
          placeholder={t('searchValues')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      <ul className="rf-facets rf-ticks" aria-label={t('valueList')}>
        {found.slice(0, listed).map(({ value, count }) => (
          <li key={`${typeof value} ${String(value)}`}>
            <label className="rf-columns-item">
              <input type="checkbox" checked={draft.values.some((other) => Object.is(other, value))} onChange={() => flip(value)} />
              <span className="rf-ellipsis" dir="auto">
                {textOf(value, locale) || t('empty')}
              </span>
              <small>{formatStep(count, locale)}</small>
            </label>
          </li>
        ))}
        {facets === undefined && <li className="rf-quiet">{t('readingValues')}</li>}
        {found.length > listed && <li className="rf-quiet">{t('typeToFind', { count: found.length - listed })}</li>}
      </ul>
    </>
  );
}
