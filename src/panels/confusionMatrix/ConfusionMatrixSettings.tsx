import type { SettingsProps } from '../panelKind.js';
import { Choice, named } from './Choice.js';
import { CollapseFields } from './CollapseFields.js';
import { guessColumns, scoreColumns, tableColumns, tableKeys } from './guessColumns.js';
import { NameFields } from './NameFields.js';
import type { ConfusionMatrixSpec } from './spec.js';

type Props = SettingsProps<ConfusionMatrixSpec>;

const fromScores = '\0scores';

/** Table and columns, what is shown of them, and how. */
export function ConfusionMatrixSettings({ spec, onChange, catalog }: Props) {
  const columns = tableColumns(catalog, spec.table);
  const scores = spec.scores ?? scoreColumns(columns);
  const classes = columns.filter(({ types }) => !types.has('numbers')).map(({ name }) => name);
  const numbers = columns.filter(({ types }) => types.has('number')).map(({ name }) => name);
  const predicted = spec.predicted ?? (spec.scores ? fromScores : '');
  const setPredicted = (value: string): void => {
    const { predicted: _predicted, scores: _scores, ...rest } = spec;
    onChange(value === fromScores ? { ...rest, scores: scores ?? [] } : { ...rest, ...(value !== '' && { predicted: value }) });
  };
  const setTable = (table: string): void => {
    const { normalise, order, color, compare, collapse, names, threshold } = spec;
    onChange({ normalise, order, color, compare, collapse, names, threshold, table, ...guessColumns(catalog, table) });
  };
  return (
    <div className="rf-form">
      <Choice label="Table" value={spec.table ?? ''} onValue={setTable} options={named(tableKeys(catalog), spec.table)} />
      <Choice
        label="Actual"
        value={spec.actual ?? ''}
        onValue={(actual) => onChange({ ...spec, actual })}
        options={named(classes, spec.actual)}
      />
      <Choice
        label="Predicted"
        value={predicted}
        onValue={setPredicted}
        options={[
          ...named(classes, spec.predicted),
          ...(scores ? [[fromScores, `Largest of ${scores.length === 1 ? scores[0] : `${scores.length} scores`}`] as const] : []),
        ]}
      />
      <Choice
        label="Weight"
        value={spec.weight ?? ''}
        onValue={(weight) => onChange({ ...spec, weight: weight === '' ? undefined : weight })}
        options={[['', 'Each row counts 1'], ...numbers.map((name) => [name, name] as const)]}
      />
      <Choice label="Runs" value={spec.compare ?? 'runs'} onValue={(compare) => onChange({ ...spec, compare })} options={comparisons} />
      <Choice
        label="Show"
        value={spec.normalise ?? 'row'}
        onValue={(normalise) => onChange({ ...spec, normalise })}
        options={normalisations}
      />
      <Choice label="Order" value={spec.order ?? 'name'} onValue={(order) => onChange({ ...spec, order })} options={orders} />
      <Choice label="Colour" value={spec.color ?? 'root'} onValue={(color) => onChange({ ...spec, color })} options={colorings} />
      <NameFields spec={spec} onChange={onChange} columns={classes} />
      <CollapseFields spec={spec} onChange={onChange} columns={classes} />
      <Choice
        label="Threshold"
        value={spec.threshold ?? 'shared'}
        onValue={(threshold) => onChange({ ...spec, threshold })}
        options={thresholds}
      />
    </div>
  );
}

const thresholds = [
  ['shared', 'That which is set in curves'],
  ['none', 'None'],
] as const;

const comparisons = [
  ['runs', 'A matrix per run'],
  ['together', 'All runs together'],
  ['difference', 'Difference of two runs'],
] as const;

const normalisations = [
  ['row', 'Row % (recall)'],
  ['column', 'Column % (precision)'],
  ['all', 'Overall %'],
  ['count', 'Counts'],
] as const;

const orders = [
  ['name', 'By name'],
  ['support', 'Most frequent first'],
  ['error', 'Most errors first'],
  ['cluster', 'Confused classes together'],
] as const;

const colorings = [
  ['root', 'Square root: small values stand out'],
  ['linear', 'In proportion'],
] as const;
