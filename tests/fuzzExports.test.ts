import { expect, test } from 'vitest';
import { runFuzz } from './support/runFuzz.js';

const seed = Number(process.env['RUNFOLIO_FUZZ_SEED'] ?? 20_261_120);
const count = Number(process.env['RUNFOLIO_FUZZ'] ?? 600);

test(`${count} mutated exports (seed ${seed}) give the right frame or an error that names the file`, { timeout: 900_000 }, async () => {
  expect(await runFuzz(seed, count)).toEqual([]);
});
