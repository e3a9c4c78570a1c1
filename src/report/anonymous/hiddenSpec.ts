import type { Anonymizer } from './anonymizer.js';
import { isColumn, isFilter } from './realPlan.js';
import { renamedFilter, type Renaming } from './renamedFilter.js';

/** Fields that hold what a person wrote. */
const written =
  /^(?:title|subtitle|text|label|labels|caption|description|markdown|notes?|names?|heading|message|comment|html|source|author|alias)$/i;

/** Words of specifications, which keep their meaning though something is called by them. */
const reserved = new Set(
  (
    'aggregate axis bin chart color colors column columns condition config data datum dataset encoding facet field fields fill filter format from group groupBy groups height key keys ' +
    'layer layout legend lines mark metric metrics mode name of op opacity order orient padding params project range row runs scale shape size smoothing sort stroke table text title ' +
    'tooltip transform type unit url value values version width x y z'
  ).split(' '),
);

/** The settings of a panel, or other JSON whose shape is its own: filters and columns as such, names wherever they stand; an everyday word that a run is called by stays where it may be a setting. */
export function hiddenSpec(value: unknown, anonymizer: Anonymizer, renaming: Renaming, field = ''): unknown {
  if (typeof value === 'string') return hiddenText(value, field, anonymizer);
  if (Array.isArray(value)) return value.map((part) => hiddenSpec(part, anonymizer, renaming, field));
  if (typeof value !== 'object' || value === null) return value;
  if (isFilter(value)) return renamedFilter(value, renaming);
  if (isColumn(value)) return renaming.column(value);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [hiddenName(key, anonymizer), hiddenSpec(part, anonymizer, renaming, key)]),
  );
}

function hiddenText(text: string, field: string, anonymizer: Anonymizer): string {
  if (reserved.has(text)) return text;
  if (anonymizer.isKey(text)) return anonymizer.key(text);
  const id = anonymizer.namesOf('run_id').get(text);
  if (id !== undefined) return id;
  if (field === 'project') return anonymizer.project(text);
  return written.test(field) ? anonymizer.text(text) : anonymizer.word(text);
}

function hiddenName(key: string, anonymizer: Anonymizer): string {
  if (reserved.has(key)) return key;
  if (anonymizer.isKey(key)) return anonymizer.key(key);
  const id = anonymizer.namesOf('run_id').get(key);
  return id ?? anonymizer.word(key);
}
