import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { columnId, columnLabel, type Catalog } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnEntries, ColumnList, ReducerSelect } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import { MetricPicker } from '../linePlot/MetricPicker.js';
import type { SettingsProps } from '../panelKind.js';
import { customChartFormTexts } from './formTexts.js';
import { JsonEditor } from './JsonEditor.js';
import { PlaceholderFields } from './PlaceholderFields.js';
import { chartPresets } from './presets.js';
import { presetTexts } from './presetTexts.js';
import type { CustomChartSpec } from './spec.js';

type Props = SettingsProps<CustomChartSpec>;

const presetNames: Readonly<Record<string, keyof typeof presetTexts.english>> = {
  bar: 'bar',
  histogram: 'histogram',
  scatter: 'scatter',
  line: 'line',
  'multi-line': 'multiLine',
  confusion: 'confusion',
  roc: 'roc',
  pr: 'pr',
};

/** The settings form of a custom chart: where to start from, what data it reads, what its placeholders are, and the chart itself. */
export function CustomChartSettings({ spec, onChange, catalog }: Props) {
  const t = useTexts(customChartFormTexts);
  const common = useTexts(columnTexts);
  const id = useId();
  const tables = [...new Set(catalog?.tables.map(({ key }) => key))];
  return (
    <div className="rf-form rf-chart-form">
      {catalog && <PresetSelect catalog={catalog} onPick={onChange} />}
      <RunColumns spec={spec} onChange={onChange} catalog={catalog} />
      <MetricPicker metrics={spec.metrics} onChange={(metrics) => onChange({ ...spec, metrics })} catalog={catalog} />
      {(tables.length > 0 || spec.table !== undefined) && (
        <>
          <label htmlFor={`${id}-table`}>{t('table')}</label>
          <select
            id={`${id}-table`}
            className="rf-select"
            value={spec.table ?? ''}
            onChange={(event) => onChange({ ...spec, table: event.target.value || undefined })}
          >
            <option value="">{common('none')}</option>
            {[...new Set([...tables, ...(spec.table === undefined ? [] : [spec.table])])].map((key) => (
              <option key={key}>{key}</option>
            ))}
          </select>
        </>
      )}
      {spec.chart && <PlaceholderFields chart={spec.chart} spec={spec} onChange={onChange} catalog={catalog} />}
      <JsonEditor label={t('chart')} value={spec.chart} onChange={(chart) => onChange({ ...spec, chart })} />
    </div>
  );
}

function PresetSelect({ catalog, onPick }: { catalog: Catalog; onPick: (spec: CustomChartSpec) => void }) {
  const t = useTexts(customChartFormTexts);
  const titles = useTexts(presetTexts);
  const nameOf = ({ id: preset, title }: (typeof chartPresets)[number]): string => {
    const name = presetNames[preset];
    return name ? titles(name) : title;
  };
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('startFrom')}</label>
      <select
        id={id}
        className="rf-select"
        value=""
        onChange={(event) => {
          const preset = chartPresets.find((one) => one.id === event.target.value);
          if (preset) onPick(preset.make(catalog));
        }}
      >
        <option value="">{t('aPreset')}</option>
        {chartPresets.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {nameOf(preset)}
          </option>
        ))}
      </select>
    </>
  );
}

/** The columns that are fields of `runs`, and a list to add more. */
function RunColumns({ spec, onChange, catalog }: Props) {
  const t = useTexts(customChartFormTexts);
  const common = useTexts(columnTexts);
  const id = useId();
  const [adding, setAdding] = useState(false);
  const { columns } = spec;
  const entries = useMemo(() => {
    const taken = new Set(columns.map(columnId));
    return catalog ? columnEntries(catalog).filter(({ column }) => !taken.has(columnId(column))) : [];
  }, [catalog, columns]);
  return (
    <>
      <span id={id}>{t('columns')}</span>
      <div className="rf-metrics" role="group" aria-labelledby={id}>
        {columns.map((column, i) => (
          <span key={columnId(column)} className="rf-metric">
            <bdi className="rf-ellipsis">{column.key}</bdi>
            {column.from === 'metric' && (
              <ReducerSelect
                column={column}
                catalog={catalog}
                onReduce={(reduce) => onChange({ ...spec, columns: columns.with(i, { ...column, reduce }) })}
              />
            )}
            <button
              type="button"
              className="rf-icon-button"
              aria-label={common('remove', { name: columnLabel(column) })}
              onClick={() => onChange({ ...spec, columns: columns.toSpliced(i, 1) })}
            >
              <X size={12} aria-hidden="true" />
            </button>
          </span>
        ))}
        <button type="button" className="rf-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('addColumn')}
        </button>
      </div>
      {adding && (
        <div className="rf-column-list-row">
          <ColumnList
            entries={entries}
            label={common('search')}
            onPick={({ column }) => onChange({ ...spec, columns: [...columns, column] })}
          />
        </div>
      )}
    </>
  );
}
