// `npm run -s runfolio -- …`: the command line tool, from a checkout. `serve` needs the page, so that is built first.
import './resolve-ts.mjs';
import { endWithParent } from './endWithParent.mjs';
import { ensureApp } from './ensureApp.mjs';

const asksForHelp = process.argv.some((argument) => argument === '--help' || argument === '-h');
if (process.argv[2] === 'serve' && !asksForHelp) await ensureApp();
endWithParent();
await import('../demo-server/cli.ts');
