import { ArrowDown, ArrowUp, ArrowUpDown, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import type { ValueScaleKind } from '../../charts/index.js';
import { columnId, columnLabel, type AtBest, type Reduce } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { columnEntries, ColumnList, ColumnPicker, ReducerSelect } from '../columns/index.js';
import { scaleKinds } from '../columns/scaleKinds.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import { parallelFormTexts } from './formTexts.js';
import type { ParallelAxis, ParallelCoordinatesSpec } from './spec.js';
import { movedAxis, turnedAxis } from './useAxisDrag.js';

/** The settings form of parallel coordinates: the axes in their order, what colours the lines, their form. */
export function ParallelCoordinatesSettings({ spec, onChange, catalog }: SettingsProps<ParallelCoordinatesSpec>) {
  const t = useTexts(parallelFormTexts);
  const words = useTexts(columnTexts);
  const id = useId();
  const [adding, setAdding] = useState(false);
  const { axes } = spec;
  const setAxes = (next: ParallelAxis[]): void => onChange({ ...spec, axes: next });
  const change = (index: number, changes: Partial<ParallelAxis>): void =>
    setAxes(axes.map((axis, i) => (i === index ? { ...axis, ...changes } : axis)));
  const others = useMemo(() => {
    const taken = new Set(axes.map(({ column }) => columnId(column)));
    return catalog ? columnEntries(catalog).filter(({ column }) => !taken.has(columnId(column))) : [];
  }, [catalog, axes]);
  return (
    <div className="rf-form">
      <ol className="rf-parallel-list" aria-label={t('axes')}>
        {axes.map((axis, i) => (
          <AxisItem
            key={columnId(axis.column)}
            axis={axis}
            catalog={catalog}
            onChange={(changes) => change(i, changes)}
            onMove={(by) => setAxes(movedAxis(axes, i, Math.min(axes.length - 1, Math.max(0, i + by))))}
            onTurn={() => setAxes(turnedAxis(axes, i))}
            onRemove={() => setAxes(axes.toSpliced(i, 1))}
          />
        ))}
      </ol>
      <button type="button" className="rf-button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
        {t('addAxis')}
      </button>
      {adding && (
        <div className="rf-column-list-row">
          <ColumnList entries={others} label={words('search')} onPick={({ column }) => setAxes([...axes, { column }])} />
        </div>
      )}
      <ColumnPicker
        label={words('colour')}
        column={spec.colorBy}
        onColumn={(colorBy) => onChange({ ...spec, colorBy })}
        catalog={catalog}
        none={t('runs')}
      />
      <label htmlFor={`${id}-curves`}>{t('curves')}</label>
      <input
        id={`${id}-curves`}
        type="checkbox"
        checked={spec.curves}
        onChange={(event) => onChange({ ...spec, curves: event.target.checked })}
      />
    </div>
  );
}

interface AxisItemProps {
  axis: ParallelAxis;
  catalog: SettingsProps<ParallelCoordinatesSpec>['catalog'];
  onChange: (changes: Partial<ParallelAxis>) => void;
  onMove: (by: number) => void;
  onTurn: () => void;
  onRemove: () => void;
}

function AxisItem({ axis, catalog, onChange, onMove, onTurn, onRemove }: AxisItemProps) {
  const t = useTexts(parallelFormTexts);
  const words = useTexts(columnTexts);
  const { column } = axis;
  const label = columnLabel(column);
  const reduce = (next: Reduce | AtBest): void => {
    if (column.from === 'metric') onChange({ column: { ...column, reduce: next } });
  };
  return (
    <li>
      <span className="rf-ellipsis" dir="auto" title={label}>
        {column.key}
      </span>
      <span className="rf-parallel-item-tools">
        {column.from === 'metric' && <ReducerSelect column={column} onReduce={reduce} catalog={catalog} />}
        <select
          className="rf-input"
          aria-label={words('scaleOf', { column: label })}
          value={axis.scale ?? 'auto'}
          onChange={({ target: { value } }) => onChange({ scale: value === 'auto' ? undefined : (value as ValueScaleKind) })}
        >
          {scaleKinds.map((value) => (
            <option key={value} value={value}>
              {words(value)}
            </option>
          ))}
        </select>
        <IconButton label={t('turn', { axis: label })} onClick={onTurn}>
          <ArrowUpDown aria-hidden size={12} />
        </IconButton>
        <IconButton label={t('moveLeft', { axis: label })} onClick={() => onMove(-1)}>
          <ArrowUp aria-hidden size={12} />
        </IconButton>
        <IconButton label={t('moveRight', { axis: label })} onClick={() => onMove(1)}>
          <ArrowDown aria-hidden size={12} />
        </IconButton>
        <IconButton label={words('remove', { name: label })} onClick={onRemove}>
          <X aria-hidden size={12} />
        </IconButton>
      </span>
      <label className="rf-parallel-open">
        <input type="checkbox" checked={axis.open === true} onChange={(event) => onChange({ open: event.target.checked })} />{' '}
        {t('everyCategory')}
      </label>
    </li>
  );
}

function IconButton({ label, onClick, children }: { label: string; onClick: () => void; children: React.ReactNode }) {
  return (
    <button type="button" className="rf-icon-button" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
