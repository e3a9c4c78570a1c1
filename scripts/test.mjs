// `npm test`: all tests, then all checks; the last line is the count. Arguments go on to vitest, and then the checks are left out.
import { join } from 'node:path';
import { check } from './check.mjs';
import { ensureChromium } from './ensureChromium.mjs';
import { root, runCommand } from './runCommand.mjs';
import { countTests } from './countTests.ts';

const results = '.cache/vitest.json';

const chromium = await ensureChromium();
if (chromium === undefined) process.exit(1);

const args = process.argv.slice(2);
const started = Date.now();
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const { code } = await runCommand('vitest', ['run', ...reporters, ...args], { env: { CHROMIUM_PATH: chromium } });
const failedChecks = args.length > 0 ? [] : await check();

const { passed, failed, skipped, needData } = await countTests(join(root, results), started, join(root, '..', 'shared', 'data'));
// A run can fail with no failed test, by an error outside of all of them: that counts as one.
const failures = Math.max(failed, code === 0 ? 0 : 1) + failedChecks.length;
if (failedChecks.length > 0) console.log(`Failed checks, counted below: ${failedChecks.join(', ')}.`);
if (needData > 0) console.log(`${needData} tests were skipped: they need the data of ../shared/data, which is not there.`);
if (skipped > needData) console.log(`${skipped - needData} tests were skipped for other reasons.`);
console.log(`${passed} passed, ${failures} failed`);
process.exitCode = failures > 0 ? 1 : 0;
