import { useTexts } from '../../react/index.js';
import type { SettingsProps } from '../panelKind.js';
import { Choice, named } from './Choice.js';
import { CollapseFields } from './CollapseFields.js';
import { confusionMatrixFormTexts } from './formTexts.js';
import { guessColumns, scoreColumns, tableColumns, tableKeys } from './guessColumns.js';
import { NameFields } from './NameFields.js';
import type { ConfusionMatrixSpec } from './spec.js';

type Props = SettingsProps<ConfusionMatrixSpec>;

const fromScores = '\0scores';

/** Table and columns, what is shown of them, and how. */
export function ConfusionMatrixSettings({ spec, onChange, catalog }: Props) {
  const t = useTexts(confusionMatrixFormTexts);
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
  const largest = (names: readonly string[]): string =>
    names.length === 1 ? t('largestOf', { score: names[0]! }) : t('largestOfScores', { count: names.length });
  return (
    <div className="rf-form">
      <Choice
        label={t('tableField')}
        value={spec.table ?? ''}
        onValue={setTable}
        options={named(tableKeys(catalog), spec.table, t('choose'))}
      />
      <Choice
        label={t('actualField')}
        value={spec.actual ?? ''}
        onValue={(actual) => onChange({ ...spec, actual })}
        options={named(classes, spec.actual, t('choose'))}
      />
      <Choice
        label={t('predictedField')}
        value={predicted}
        onValue={setPredicted}
        options={[...named(classes, spec.predicted, t('choose')), ...(scores ? [[fromScores, largest(scores)] as const] : [])]}
      />
      <Choice
        label={t('weightField')}
        value={spec.weight ?? ''}
        onValue={(weight) => onChange({ ...spec, weight: weight === '' ? undefined : weight })}
        options={[['', t('eachRowOne')], ...numbers.map((name) => [name, name] as const)]}
      />
      <Choice
        label={t('runsField')}
        value={spec.compare ?? 'runs'}
        onValue={(compare) => onChange({ ...spec, compare })}
        options={comparisons.map(([value, name]) => [value, t(name)])}
      />
      <Choice
        label={t('showField')}
        value={spec.normalise ?? 'row'}
        onValue={(normalise) => onChange({ ...spec, normalise })}
        options={normalisations.map(([value, name]) => [value, t(name)])}
      />
      <Choice
        label={t('orderField')}
        value={spec.order ?? 'name'}
        onValue={(order) => onChange({ ...spec, order })}
        options={orders.map(([value, name]) => [value, t(name)])}
      />
      <Choice
        label={t('colourField')}
        value={spec.color ?? 'root'}
        onValue={(color) => onChange({ ...spec, color })}
        options={colorings.map(([value, name]) => [value, t(name)])}
      />
      <NameFields spec={spec} onChange={onChange} columns={classes} />
      <CollapseFields spec={spec} onChange={onChange} columns={classes} />
      <Choice
        label={t('thresholdField')}
        value={spec.threshold ?? 'shared'}
        onValue={(threshold) => onChange({ ...spec, threshold })}
        options={thresholds.map(([value, name]) => [value, t(name)])}
      />
    </div>
  );
}

const thresholds = [
  ['shared', 'thresholdShared'],
  ['none', 'thresholdNone'],
] as const;

const comparisons = [
  ['runs', 'perRun'],
  ['together', 'together'],
  ['difference', 'differenceOfTwo'],
] as const;

const normalisations = [
  ['row', 'byRow'],
  ['column', 'byColumn'],
  ['all', 'byAll'],
  ['count', 'byCount'],
] as const;

const orders = [
  ['name', 'orderName'],
  ['support', 'orderSupport'],
  ['error', 'orderError'],
  ['cluster', 'orderCluster'],
] as const;

const colorings = [
  ['root', 'squareRoot'],
  ['linear', 'inProportion'],
] as const;
