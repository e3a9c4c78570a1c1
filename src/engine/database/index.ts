export { bootDuckDb } from './bootDuckDb.js';
export type { Database } from './database.js';
export { databaseService, type DatabaseCalls, type DatabaseServiceOptions } from './databaseService.js';
export type { DuckBindings } from './duckBindings.js';
export { DuckDatabase } from './duckDatabase.js';
