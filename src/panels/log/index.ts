export { log } from './kind.js';
export { Log, type LogProps } from './Log.js';
export type { LogSpec } from './spec.js';
