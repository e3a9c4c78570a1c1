export { importance } from './kind.js';
export { ParameterImportance, type ParameterImportanceProps } from './ParameterImportance.js';
export { importanceSpec, type ImportanceSpec } from './spec.js';
export { importanceMethods, type ImportanceMethod } from './methods.js';
