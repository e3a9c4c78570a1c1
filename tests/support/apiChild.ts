import { memoryExport, type ExportFiles } from '../../demo-server/exportFiles.js';
import { createSharedData } from '../../demo-server/filtered/createSharedData.js';
import { createServer } from '../../demo-server/server.js';
import { allRuns, RunfolioError } from '../../src/model/index.js';
import { everyPlanProject } from './everyPlan.js';
import { listenOnPort } from './listenOnPort.js';
import { Hono } from 'hono';

// A real server for browser tests: the project of every plan, and what a link with the token `rfl_test` shows of it, below `/api/shared`.
const exports = new Map<string, ExportFiles>([['p', memoryExport(everyPlanProject())]]);
const shown = {
  ...allRuns('p'),
  filter: { op: 'in' as const, column: { from: 'run' as const, key: 'run_id' as const }, values: ['run-1', 'run-2'] },
};
const shared = createSharedData({
  exports,
  viewOf: async (token) => {
    if (token !== 'rfl_test') throw new RunfolioError('forbidden', 'The link is no longer valid.');
    return { runSets: { a: shown } };
  },
});
const app = new Hono();
app.route('/api/shared', shared);
app.route('/', createServer({ exports, appDir: '/nowhere' }));
const { address } = await listenOnPort(app);
console.log(`listening at ${address}`);
// Whoever started it has ended.
process.stdin.on('end', () => process.exit()).resume();
