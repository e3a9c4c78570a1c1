import { parseArgs } from 'node:util';
import type { BenchLine } from './bench.js';
import { benches } from './benches.js';
import { benchContext } from './context.js';
import { deleteLarge } from './data/cacheFolder.js';
import { saveResults, thisMachine } from './results.js';

const usage = `Usage: npm run -s bench -- [--only NAME[,NAME]] [--quick] [--save] [--list]

Measures runfolio beside its peers and prints one JSON object per line:
  {bench, ours, peer, theirs, ratio, unit, n}   medians of n samples taken in turn; lower is better; ratio = ours / theirs
  --only   lines whose name is, or begins with, NAME: "load", "line.redraw", "table.sort.100k"
  --quick  two samples and no sizes that take minutes
  --save   keeps the lines in bench/results.json, from which "npm run bench:docs" makes docs/performance.md
  --list   the names there are

Progress and peers that fail are told on stderr. Pages and data are kept in .cache/bench.
`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean' },
    save: { type: 'boolean' },
    list: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
const names = benches.flatMap((bench) => bench.names);
const wanted = options.only?.split(',') ?? [''];
const wants = (name: string): boolean => wanted.some((start) => start === '' || name === start || name.startsWith(`${start}.`));

if (options.help) process.stdout.write(usage);
else if (options.list) console.log(names.join('\n'));
else if (!names.some(wants)) {
  console.error(`No bench is called ${options.only}. There are:\n${names.join('\n')}`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  const say = (text: string): void => console.error(text);
  const lines: BenchLine[] = [];
  const context = benchContext({ quick: options.quick ?? false, wants, say });
  try {
    for (const bench of benches) {
      if (!bench.names.some(wants)) continue;
      say(`… ${bench.names.filter(wants).join(', ')}`);
      for await (const line of bench.run(context)) {
        console.log(JSON.stringify(line));
        lines.push(line);
      }
    }
    if (options.save) await saveResults(thisMachine(await context.browserVersion()), lines);
  } finally {
    await context.close();
    await deleteLarge();
  }
}
