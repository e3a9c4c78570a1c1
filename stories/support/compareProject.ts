import type { LoggedTable, ProjectData } from '../../src/model/index.js';
import { makeRun } from '../../tests/support/makeRun.js';
import { tableOf, type TableCell } from '../../tests/support/tableOf.js';
import { emptyMediaProject, scene } from './mediaProject.js';

type Line = Record<string, TableCell>;

const classes = ['airplane', 'automobile', 'bird', 'cat', 'deer'];

/** A choice that is the same each time: the additive recurrence of the golden ratio. */
const spread = (i: number): number => (0.5 + i * 0.6180339887) % 1;

/** Predictions of one run about examples that all runs have seen; the second and the third guess some otherwise. */
export function predictionLines(rows: number, run: number): Line[] {
  return Array.from({ length: rows }, (_, id): Line => {
    const actual = Math.floor(spread(id) * classes.length);
    const wrong = (id * 7 + 3) % 10 < 2;
    const other = run > 0 && (id * 13 + run) % 9 === 0;
    const guess = (actual + (wrong !== other ? 1 + (id % 3) : 0)) % classes.length;
    const loss = Math.round(1e4 * (0.05 + spread(id * 3) * (wrong ? 2 : 0.4) + (other ? 0.25 * (id % 2 ? 1 : -0.1) : 0))) / 1e4;
    return { id, text: `example ${id}`, y_true: classes[actual], y_pred: classes[guess], loss: id === 12 && run === 0 ? NaN : loss };
  });
}

/** A synthetic project of runs that logged `val/predictions`; `lines` gives the rows of a run. */
export function compareProject(names: readonly string[], lines: (run: number) => Line[]): ProjectData {
  const runs = names.map((name, i) => makeRun(`r${i}`, { name, createdAt: 1e12 + i }));
  const tables = names.map((_, i): LoggedTable => tableOf('val/predictions', lines(i), { runId: `r${i}`, step: 100 }));
  return { id: 'synthetic', name: 'synthetic', runs, tables, parameters: [], warnings: [] };
}

/** Two runs that have most examples in common: A alone has the first two, B alone the last three. */
export function twoRuns(rows = 400): ProjectData {
  return compareProject(['resnet-18', 'resnet-34'], (run) =>
    predictionLines(rows, run).slice(run === 0 ? 0 : 2, run === 0 ? rows - 3 : rows),
  );
}

/** Two runs that made pictures for the same prompts; two of five differ. */
export function pictureRuns(): ProjectData {
  const { project, keep } = emptyMediaProject();
  const runs = ['short training', 'long training'].map((name, i) => makeRun(`r${i}`, { name, createdAt: 1e12 + i }));
  const prompts = ['a disc', 'a square', 'a stripe', 'all three', 'nothing'];
  const tables = runs.map(({ runId }, run): LoggedTable => {
    const pictures = prompts.map((_, i) => keep(scene(run === 1 && i % 2 === 1 ? i + 20 : i).picture, 'png'));
    const table = tableOf(
      'samples',
      prompts.map((prompt, i) => ({ prompt, picture: pictures[i], score: 0.5 + 0.1 * i - (run === 1 && i % 2 === 1 ? 0.05 : 0) })),
      { runId },
    );
    return { ...table, columns: table.columns.map((column) => (column.name === 'picture' ? { ...column, media: true } : column)) };
  });
  return { ...project, runs, tables };
}
