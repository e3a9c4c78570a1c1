// `npm run test:consumers`: packs the package and uses it as others do, each in a folder of its own outside of the checkout. All pages draw the same line
// plot, whose picture is compared with that of the first. Needs the npm registry, hence apart from `npm test`. `-- --only next,webpack` runs some,
// `--packed FILE` takes a package that `npm pack` has made already.
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { angular } from './consumers/angular.mjs';
import { command } from './consumers/command.mjs';
import { firefox } from './consumers/firefox.mjs';
import { frame } from './consumers/frame.mjs';
import { html } from './consumers/html.mjs';
import { markdown } from './consumers/markdown.mjs';
import { next } from './consumers/next.mjs';
import { node, nodeReact18 } from './consumers/node.mjs';
import { notebook } from './consumers/notebook.mjs';
import { finished } from './consumers/processes.mjs';
import { showsPlot } from './consumers/showsPlot.mjs';
import { svelte } from './consumers/svelte.mjs';
import { vite, viteReact18 } from './consumers/vite.mjs';
import { vue } from './consumers/vue.mjs';
import { webpack } from './consumers/webpack.mjs';
import { root } from './runCommand.mjs';

/** By what `--only` calls them. */
const consumers = {
  command,
  node,
  node18: nodeReact18,
  vite,
  vite18: viteReact18,
  webpack,
  next,
  html,
  vue,
  svelte,
  angular,
  markdown,
  notebook,
  frame,
  firefox,
};

const { only, packed } = parseArgs({ options: { only: { type: 'string' }, packed: { type: 'string' } } }).values;
const names = Object.keys(consumers);
const asked = only?.split(',') ?? names;
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`There is no consumer ${unknown.join(', ')}. There are ${names.join(', ')}.`);
// Whoever is asked for, the picture is that of Vite.
const draws = asked.some((name) => !['command', 'node', 'node18', 'firefox'].includes(name));
const chosen = draws ? ['vite', ...asked.filter((name) => name !== 'vite')] : asked;

const scratch = await mkdtemp(join(tmpdir(), 'runfolio-consumers-'));
const failed = [];
let passed = 0;
let skipped = 0;
let reference;

/** Runs one test; `work` gives a sentence on what it saw. */
async function test(name, work) {
  try {
    console.log(`ok     ${name}: ${await work()}`);
    passed++;
  } catch (error) {
    console.log(`FAILED ${name}: ${error.message.slice(0, 4000)}`);
    failed.push(name);
  }
}

/** Says what cannot be tried here, and why. */
function skip(name, reason) {
  console.log(`skipped ${name}: ${reason}`);
  skipped++;
}

/** Looks at the plot of a page. */
async function shows(address, options) {
  const { picture, seen } = await showsPlot(address, { reference, ...options });
  reference ??= picture;
  return seen;
}

async function pack() {
  console.log('Packing …');
  await finished(root, 'npm', 'pack', '--pack-destination', scratch);
  const name = (await readdir(scratch)).find((entry) => entry.endsWith('.tgz'));
  return join(scratch, name);
}

try {
  const tarball = packed === undefined ? await pack() : resolve(packed);
  for (const name of chosen) {
    const folder = join(scratch, name);
    await mkdir(folder);
    await consumers[name]
      .run({ folder, tarball, test, skip, shows })
      .catch((error) => test(consumers[name].title, () => Promise.reject(error)));
    // Hundreds of megabytes each.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed.length} failed, ${skipped} skipped`);
process.exitCode = failed.length > 0 ? 1 : 0;
