export * from './columnEntries.js';
export { ColumnList, type ColumnListProps } from './ColumnList.js';
export { ColumnPicker, type ColumnPickerProps } from './ColumnPicker.js';
export { likelyGoal } from '../../model/index.js';
export { actualName, predictedName } from './predictionNames.js';
export { ReducerSelect, type ReducerSelectProps } from './ReducerSelect.js';
export { mainMetric, varyingKeys } from './tellingColumns.js';
