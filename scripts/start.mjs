// `npm start`: serves the sample project and a report on it. Options go on to `serve`: `npm start -- --port 5000`. Reports are kept in .cache/reports.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import './resolve-ts.mjs';
import { root } from './runCommand.mjs';

const sample = join(root, 'demo-server', 'sample');
const reports = join(root, '.cache', 'reports');

if (!process.argv.includes('--reports')) {
  if (!existsSync(join(reports, 'reports.sqlite'))) {
    const { addReports } = await import('../demo-server/addReports.ts');
    await addReports([join(sample, 'reports', 'what-mattered.runfolio.md')], reports, 'sample');
  }
  process.argv.splice(2, 0, '--reports', reports);
}
process.argv.splice(2, 0, 'serve', join(sample, 'export'));
await import('./runfolio.mjs');
