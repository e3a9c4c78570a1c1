import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../../../stories/support/memoryEngine.js';
import { makeRun } from '../../../tests/support/makeRun.js';
import { tableOf } from '../../../tests/support/tableOf.js';
import { RunfolioProvider, useSelection } from '../../react/index.js';
import '../../styles.css';
import { ConfusionMatrix } from './ConfusionMatrix.js';

/** Each class is taken for the next one once more often than the class before it. */
const names = ['ant', 'bee', 'cat', 'dog', 'elk', 'fox'];
const lines = names.flatMap((y_true, i) => [
  ...Array.from({ length: 10 }, (_, n) => ({ y_true, y_pred: y_true, note: `right ${i} ${n}` })),
  ...Array.from({ length: i }, (_, n) => ({ y_true, y_pred: names[(i + 1) % names.length], note: `wrong ${i} ${n}` })),
]);

function Clauses() {
  return <output>{JSON.stringify(useSelection()[0].clauses.map(({ scope, filter }) => ({ scope, filter })))}</output>;
}

test('keys read cells, a confusion opens exactly its rows, a class is found', { timeout: 90_000 }, async () => {
  const table = tableOf('predictions', lines, { runId: 'r' });
  const engine = createMemoryEngine({ id: 'p', name: 'p', runs: [makeRun('r')], tables: [table], parameters: [], warnings: [] });
  await render(
    <RunfolioProvider engine={engine} theme="light" style={{ width: 900 }}>
      <ConfusionMatrix project="p" table="predictions" actual="y_true" predicted="y_pred" height={560} />
      <Clauses />
    </RunfolioProvider>,
  );
  const matrix = page.getByRole('application', { name: /^Confusion matrix of 75 rows over 6 classes/ });
  await expect.element(matrix, { timeout: 60_000 }).toBeVisible();
  (matrix.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}{ArrowRight}{ArrowRight}');
  await expect.element(page.getByText('actual bee, predicted cat: 1 of 11 (9.1 %)', { exact: true })).toBeInTheDocument();

  await page.getByRole('button', { name: 'fox → ant' }).click();
  await expect.element(page.getByText(/^5 rows: fox taken for ant$/)).toBeVisible();
  const rows = page.getByRole('region', { name: 'Rows', exact: true });
  await expect.element(rows.getByText('wrong 5 0')).toBeVisible();
  expect([...rows.element().querySelectorAll('tbody tr')].map((row) => row.lastElementChild?.textContent)).toEqual(
    [0, 1, 2, 3, 4].map((n) => `wrong 5 ${n}`),
  );
  const clauses = (): unknown => JSON.parse(document.querySelector('output')?.textContent ?? '');
  const column = (key: string) => ({ from: 'table', table: 'predictions', key });
  const run = { op: '=', column: { from: 'run', key: 'run_id' }, value: 'r' };
  const of = [{ op: 'in', column: column('y_true'), values: ['fox'] }, { op: 'in', column: column('y_pred'), values: ['ant'] }, run];
  expect(clauses()).toEqual([{ scope: 'row', filter: { op: 'and', of } }]);
  await page.getByRole('button', { name: 'Close the rows' }).click();
  expect(clauses()).toEqual([]);

  await page.getByRole('combobox', { name: 'Find a class' }).fill('el');
  await userEvent.keyboard('{Enter}');
  (matrix.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(page.getByText('actual elk, predicted dog: 0 of 14 (0.0 %)', { exact: true })).toBeInTheDocument();
  await page.getByRole('button', { name: 'Metrics' }).click();
  await expect.element(page.getByText('macro average')).toBeVisible();
});
