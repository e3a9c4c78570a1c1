// `npm run fuzz [-- SEED]`: 10,000 mutated exports, from a seed that the test's name tells, so that a failure can be repeated. `npm test` asks a few hundred.
import { runCommand } from './runCommand.mjs';

const seed = process.argv[2] ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`Seed ${seed}; again with: npm run fuzz -- ${seed}`);
const env = { RUNFOLIO_FUZZ: '10000', RUNFOLIO_FUZZ_SEED: seed };
const { code } = await runCommand('vitest', ['run', '--project', 'node', 'tests/fuzzExports.test.ts'], { env });
process.exitCode = code;
