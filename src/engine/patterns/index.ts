export { compilePattern } from './compilePattern.js';
