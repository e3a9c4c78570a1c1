import { ColumnPicker, ScaleSelect } from '../columns/index.js';
import type { SettingsProps } from '../panelKind.js';
import type { Scatter3dSpec } from './spec.js';

/** The settings form of a 3-D scatter plot; every change is applied at once. */
export function Scatter3dSettings({ spec, onChange, catalog }: SettingsProps<Scatter3dSpec>) {
  const set = (changes: Partial<Scatter3dSpec>): void => onChange({ ...spec, ...changes });
  return (
    <div className="rf-form">
      <ColumnPicker label="X axis" column={spec.x} onColumn={(x) => set({ x, xScale: undefined })} catalog={catalog} />
      <ScaleSelect label="X scale" value={spec.xScale} onScale={(xScale) => set({ xScale })} />
      <ColumnPicker label="Y axis" column={spec.y} onColumn={(y) => set({ y, yScale: undefined })} catalog={catalog} />
      <ScaleSelect label="Y scale" value={spec.yScale} onScale={(yScale) => set({ yScale })} />
      <ColumnPicker label="Z axis" column={spec.z} onColumn={(z) => set({ z, zScale: undefined })} catalog={catalog} />
      <ScaleSelect label="Z scale" value={spec.zScale} onScale={(zScale) => set({ zScale })} />
      <ColumnPicker label="Colour" column={spec.colorBy} onColumn={(colorBy) => set({ colorBy })} catalog={catalog} none="Runs" />
    </div>
  );
}
