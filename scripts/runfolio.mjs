// `npm run -s runfolio -- …`: the command line tool, from a checkout. `serve` and `report build` need the page, so that is built first.
import './resolve-ts.mjs';
import { endWithParent } from './endWithParent.mjs';
import { ensureApp } from './ensureApp.mjs';

const asksForHelp = process.argv.some((argument) => argument === '--help' || argument === '-h');
const needsPage = process.argv[2] === 'serve' || (process.argv[2] === 'report' && process.argv[3] === 'build');
if (needsPage && !asksForHelp) await ensureApp();
endWithParent();
await import('../demo-server/cli.ts');
