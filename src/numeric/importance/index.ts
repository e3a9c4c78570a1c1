export * from './associations.js';
export * from './defaultTrees.js';
export * from './parameterImportance.js';
