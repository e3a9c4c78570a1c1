import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggedTable, RunData } from '../../src/model/index.js';
import { cached } from './cacheFolder.js';
import { seeded } from './random.js';
import { writeProject } from './writeProject.js';

/** Classes of the predictions. */
export const predictionClasses = 1000;

/** Actual and predicted class of each row: two in three are right, half of the others are one of the next ten classes. */
export function predictions(rows: number): { actual: Uint16Array; predicted: Uint16Array } {
  const random = seeded(rows);
  const [actual, predicted] = [new Uint16Array(rows), new Uint16Array(rows)];
  for (let row = 0; row < rows; row++) {
    actual[row] = Math.floor(random() * predictionClasses);
    const kind = random();
    const away = kind < 2 / 3 ? 0 : kind < 5 / 6 ? 1 + Math.floor(random() * 10) : Math.floor(random() * predictionClasses);
    predicted[row] = (actual[row]! + away) % predictionClasses;
  }
  return { actual, predicted };
}

/**
 * A cached folder with the export (`export/`) of one run that logged such predictions twice, as the tables `numbers` and `texts`, and a table `warm` of one row; and the same numbers as a file of 16-bit codes, the actual ones
 * first (`codes.bin`).
 */
export function predictionFiles(rows: number): Promise<string> {
  return cached(`predictions-${rows}`, async (folder) => {
    const { actual, predicted } = predictions(rows);
    const tables = [tableOf('numbers', { actual, predicted }, numbers), tableOf('texts', { actual, predicted }, texts), warmTable()];
    await writeProject(
      { id: 'predictions', name: 'predictions', runs: [run], tables, parameters: [], warnings: [] },
      join(folder, 'export'),
    );
    await writeFile(join(folder, 'codes.bin'), Buffer.concat([Buffer.from(actual.buffer), Buffer.from(predicted.buffer)]));
  });
}

const run: RunData = {
  runId: 'run',
  name: 'run',
  state: 'finished',
  createdAt: Date.UTC(2026, 0, 1),
  tags: [],
  source: 'bench',
  config: new Map(),
  summary: new Map(),
  metrics: new Map(),
  system: new Map(),
};

type Column = LoggedTable['columns'][number]['column'];

function tableOf(key: string, codes: Record<string, Uint16Array>, column: (values: Uint16Array) => Column): LoggedTable {
  const columns = Object.entries(codes).map(([name, values]) => ({ name, column: column(values) }));
  return { key, rows: Object.values(codes)[0]?.length ?? 0, columns, runId: 'run' };
}

function numbers(values: Uint16Array): Column {
  return { type: 'number', values: Float64Array.from(values) };
}

function texts(values: Uint16Array): Column {
  const dictionary = Array.from({ length: predictionClasses }, (_, i) => `class ${i}`);
  return { type: 'string', codes: Int32Array.from(values), dictionary };
}

function warmTable(): LoggedTable {
  return tableOf('warm', { actual: Uint16Array.of(0) }, numbers);
}
