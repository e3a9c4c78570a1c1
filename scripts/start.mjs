// `npm start`: serves the sample project. Options go on to `serve`: `npm start -- --port 5000`.
import { join } from 'node:path';
import { root } from './runCommand.mjs';

process.argv.splice(2, 0, 'serve', join(root, 'demo-server', 'sample', 'export'));
await import('./runfolio.mjs');
