import { useTexts } from '../../react/index.js';
import { ColumnPicker, ScaleSelect } from '../columns/index.js';
import { columnTexts } from '../columns/texts.js';
import type { SettingsProps } from '../panelKind.js';
import type { Scatter3dSpec } from './spec.js';
import { scatter3dTexts } from './texts.js';

/** The settings form of a 3-D scatter plot; every change is applied at once. */
export function Scatter3dSettings({ spec, onChange, catalog }: SettingsProps<Scatter3dSpec>) {
  const t = useTexts(scatter3dTexts);
  const words = useTexts(columnTexts);
  const set = (changes: Partial<Scatter3dSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <ColumnPicker label={words('xAxis')} column={spec.x} onColumn={(x) => set({ x, xScale: undefined })} catalog={catalog} />
      <ScaleSelect label={words('xScale')} value={spec.xScale} onScale={(xScale) => set({ xScale })} />
      <ColumnPicker label={words('yAxis')} column={spec.y} onColumn={(y) => set({ y, yScale: undefined })} catalog={catalog} />
      <ScaleSelect label={words('yScale')} value={spec.yScale} onScale={(yScale) => set({ yScale })} />
      <ColumnPicker label={words('zAxis')} column={spec.z} onColumn={(z) => set({ z, zScale: undefined })} catalog={catalog} />
      <ScaleSelect label={words('zScale')} value={spec.zScale} onScale={(zScale) => set({ zScale })} />
      <ColumnPicker
        label={words('colour')}
        column={spec.colorBy}
        onColumn={(colorBy) => set({ colorBy })}
        catalog={catalog}
        none={t('runsColour')}
      />
    </div>
  );
}
