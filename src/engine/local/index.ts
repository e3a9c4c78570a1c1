export { createLocalEngine, type LocalEngineOptions, type LocalExport } from './localEngine.js';
