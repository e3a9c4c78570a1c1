export { compilePattern } from './compilePattern.js';
export { findPattern, type Finder } from './findPattern.js';
