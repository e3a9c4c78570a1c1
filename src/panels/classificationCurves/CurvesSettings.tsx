import { useId } from 'react';
import type { Catalog } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import type { SettingsProps } from '../panelKind.js';
import { classificationCurvesFormTexts } from './formTexts.js';
import { guessIn } from './guessScores.js';
import { ScoreFields } from './ScoreFields.js';
import { classificationViews, positiveClass, type ClassificationCurvesSpec, type ClassificationView } from './spec.js';
import { classificationCurvesTexts } from './texts.js';

/** The settings form; every change is applied at once. */
export function CurvesSettings({ spec, onChange, catalog }: SettingsProps<ClassificationCurvesSpec>) {
  const [own, t] = [useTexts(classificationCurvesTexts), useTexts(classificationCurvesFormTexts)];
  const named = (names: readonly string[]) => names.map((key) => [key, key === '' ? t('choose') : key] as const);
  const set = (changes: Partial<ClassificationCurvesSpec>): void => onChange({ ...spec, ...changes });
  const columns = columnsOf(catalog, spec.table);
  const keys = [...new Set(catalog?.tables.map(({ key }) => key) ?? [])];
  const labels = columns.filter(({ type }) => type !== 'numbers').map(({ name }) => name);
  const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const chooseTable = (table: string): void =>
    set({ table, ...(guessIn({ columns: columnsOf(catalog, table) }) ?? { actual: undefined, scores: [] }) });
  return (
    <div className="rf-form">
      <Choice
        label={t('shows')}
        value={spec.curve}
        options={classificationViews.map((view) => [view, own(view)])}
        onChange={(curve) => set({ curve: curve as ClassificationView })}
      />
      <Choice label={t('table')} value={spec.table ?? ''} options={named(['', ...keys])} onChange={chooseTable} />
      <Choice
        label={t('actual')}
        value={spec.actual ?? ''}
        options={named(['', ...labels])}
        onChange={(actual) => set({ actual: actual || undefined })}
      />
      <ScoreFields scores={spec.scores} columns={columns} onChange={(scores) => set({ scores })} />
      {spec.scores.length > 1 && (
        <Choice
          label={t('positive')}
          value={positiveClass(spec) ?? ''}
          options={spec.scores.map((score) => [score.class, score.class])}
          onChange={(positive) => set({ positive })}
        />
      )}
      {spec.scores.length > 1 && (
        <Choice
          label={t('linesOf')}
          value={spec.lines ?? 'classes'}
          options={[
            ['classes', t('eachClass')],
            ['positive', t('positiveClass')],
          ]}
          onChange={(lines) => set({ lines: lines as ClassificationCurvesSpec['lines'] })}
        />
      )}
      <Choice
        label={t('linesBy')}
        value={spec.by ?? 'run'}
        options={[
          ['run', t('byRun')],
          ['step', t('byStep')],
          ['all', t('byAll')],
        ]}
        onChange={(by) => set({ by: by as ClassificationCurvesSpec['by'], step: by === 'step' ? 'all' : undefined })}
      />
      {spec.scores.length > 1 && <Averages averages={spec.averages ?? []} onChange={(averages) => set({ averages })} />}
      {(spec.curve === 'roc' || spec.curve === 'pr') && (
        <Check label={t('showBands')} checked={spec.bands === true} onChange={(bands) => set({ bands })} />
      )}
      {spec.curve === 'calibration' && <Bins spec={spec} set={set} />}
      <Choice
        label={t('weight')}
        value={spec.weight ?? ''}
        options={[['', t('noWeight')], ...named(numbers)]}
        onChange={(weight) => set({ weight: weight || undefined })}
      />
    </div>
  );
}

/** The columns that tables of a key have, each name once. */
function columnsOf(catalog: Catalog | undefined, table: string | undefined): Catalog['tables'][number]['columns'] {
  const all = (catalog?.tables ?? []).filter(({ key }) => key === table).flatMap(({ columns }) => columns);
  return [...new Map(all.map((column) => [column.name, column])).values()];
}

function Averages({ averages, onChange }: { averages: ('macro' | 'micro')[]; onChange: (averages: ('macro' | 'micro')[]) => void }) {
  const t = useTexts(classificationCurvesFormTexts);
  return (['micro', 'macro'] as const).map((each) => (
    <Check
      key={each}
      label={t(each === 'micro' ? 'microAverage' : 'macroAverage')}
      checked={averages.includes(each)}
      onChange={(checked) => onChange(checked ? [...averages, each] : averages.filter((other) => other !== each))}
    />
  ));
}

function Bins({
  spec: { bins = 15, binning = 'width' },
  set,
}: {
  spec: ClassificationCurvesSpec;
  set: (changes: Partial<ClassificationCurvesSpec>) => void;
}) {
  const id = useId();
  const t = useTexts(classificationCurvesFormTexts);
  const take = (value: number): void => {
    if (Number.isInteger(value) && value >= 1 && value <= 1000) set({ bins: value });
  };
  return (
    <>
      <label htmlFor={id}>{t('bins')}</label>
      <input
        id={id}
        className="rf-input"
        type="number"
        min={1}
        max={1000}
        value={bins}
        onChange={(event) => take(event.target.valueAsNumber)}
      />
      <Choice
        label={t('binsOfEqual')}
        value={binning}
        options={[
          ['width', t('width')],
          ['mass', t('mass')],
        ]}
        onChange={(value) => set({ binning: value as 'width' | 'mass' })}
      />
    </>
  );
}

function Check({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} className="rf-input" value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}
