import { expect, test } from 'vitest';
import { archivedColumns, columnsOf, expectedText, numpyArchives, valuesOf } from '../../tests/support/numpyFixtures.js';
import { browserFile, importFiles } from './index.js';

/** A `.wandb` log with run `b1`, config `lr` 0.1, one row with `loss` 0.5 at step 3, and exit code 0. */
const logHex =
  '3a572642e1be003b221ed10700018a01040a026231e06021240e00012a0c0a0a0a026c72820103302e31f90e89fe14000112120a0c0a046c6f7373820103302e351202080339f7756007000192010408001000';

test('files dropped on a page are imported there', async () => {
  const log = Uint8Array.from(logHex.match(/../g)!, (byte) => Number.parseInt(byte, 16));
  const yaml = '_wandb:\n  value: {}\nseed:\n  value: 7\n';
  const project = await importFiles([
    browserFile(new File(['{"step": 0, "x": 1}\n{"step": 1, "x": NaN}\n'], 'a.jsonl'), 'drop/a.jsonl'),
    browserFile(new File([log], 'run-b1.wandb'), 'drop/run-b1/run-b1.wandb'),
    browserFile(new File([yaml], 'config.yaml'), 'drop/run-b1/files/config.yaml'),
  ]);
  expect(project).toMatchObject({ name: 'drop', warnings: [] });
  const [run, lines] = project.runs;
  expect(run).toMatchObject({
    runId: 'b1',
    state: 'finished',
    config: new Map([
      ['seed', 7],
      ['lr', 0.1],
    ]),
  });
  expect(run!.metrics.get('loss')).toEqual({ step: Float64Array.of(3), value: Float64Array.of(0.5) });
  expect([...lines!.metrics.get('x')!.value]).toEqual([1, Number.NaN]);
});

test('arrays dropped on a page are unpacked there', async () => {
  const files = Object.entries(numpyArchives).map(([name, bytes]) =>
    browserFile(new File([bytes.slice()], `${name}.npz`), `drop/${name}.npz`),
  );
  const { tables, warnings } = await importFiles(files);
  expect(warnings.map(({ code }) => code)).toEqual(['pickled-array']);
  const named = new Map(tables!.map((table) => [table.key, table]));
  const fields = Object.values(archivedColumns).flat();
  for (const packing of ['stored', 'deflated', 'zip64']) {
    const table = named.get(packing)!;
    const starts = [0, 1, 2];
    fields.forEach((field, i) => {
      const column = table.columns[starts[i]!]!;
      expect(valuesOf(table, starts[i]!, columnsOf(field))).toEqual(field.values.map((value) => expectedText(value, column)));
    });
  }
});
