export * from './columnEntries.js';
export { ColumnList, type ColumnListProps } from './ColumnList.js';
export { ColumnPicker, type ColumnPickerProps } from './ColumnPicker.js';
export { columnGoal, likelyGoal } from '../../model/index.js';
export { GoalSelect, type GoalSelectProps } from './GoalSelect.js';
export { ReducerSelect, type ReducerSelectProps } from './ReducerSelect.js';
export { ScaleSelect, type ScaleSelectProps } from './ScaleSelect.js';
export { mainMetric, varyingKeys } from './tellingColumns.js';
