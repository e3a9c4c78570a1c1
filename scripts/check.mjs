// `npm run check`: types, lint, format, import rule, unused code. Prints each with its time, and what it complained of.
import { pathToFileURL } from 'node:url';
import { snippetsFolder, writeSnippets } from './docs/writeSnippets.ts';
import { brokenImports } from './importRule.ts';
import { runCommand } from './runCommand.mjs';

const checked = ['src', 'workers', 'stories', 'demo-server', 'tests', 'bench', 'scripts', '.storybook'];

const tool =
  (command, ...args) =>
  async () => {
    const { code, output } = await runCommand(command, args, { quiet: true });
    return code === 0 ? undefined : output;
  };

const steps = {
  // With the TypeScript of the documentation.
  types: async () => {
    writeSnippets();
    return tool('tsc', '-p', snippetsFolder)();
  },
  lint: tool('oxlint', '--type-aware', '--deny-warnings', ...checked),
  format: tool('oxfmt', '--check', ...checked),
  'import rule': async () => (await brokenImports()).join('\n') || undefined,
  'unused code': tool('knip', '--no-progress', '--no-config-hints'),
};

/** Runs every check; gives the names of those that failed. */
export async function check() {
  const failed = [];
  for (const [name, step] of Object.entries(steps)) {
    const start = performance.now();
    const complaint = await step();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${complaint === undefined ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${seconds} s`);
    if (complaint !== undefined) {
      console.log(complaint.trimEnd());
      failed.push(name);
    }
  }
  return failed;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = (await check()).length > 0 ? 1 : 0;
