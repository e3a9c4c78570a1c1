import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeTable, parseManifest } from '../src/arrow/index.js';
import { launchClosed, openPage, type OpenPage } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';

const folder = 'demo-server/sample/export';

/** Runs whose learning rate lies in a range, as SQL over the export's own files names them, and those of them that logged a metric. */
async function runsBetween(low: number, high: number, metric: string): Promise<{ all: Set<string>; logged: Set<string>; runs: number }> {
  const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = { mainModule: resolve(dist, 'duckdb-eh.wasm'), mainWorker: resolve(dist, 'duckdb-node-eh.worker.cjs') };
  const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
  await database.instantiate();
  database.open({ query: { castBigIntToDouble: true } });
  const connection = database.connect();
  const manifest = parseManifest(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const [variant] = manifest.columns.find(({ from, key }) => from === 'config' && key === 'learning_rate')!.variants;
  const { id } = manifest.metrics.find(({ key }) => key === metric)!;
  for (const [file, name] of [
    ['runs.arrow', 'runs'],
    [variant!.file, 'config'],
    ['run_metrics.arrow', 'metrics'],
  ] as const) {
    connection.insertArrowFromIPCStream(new Uint8Array(await readFile(join(folder, file))), { name, create: true });
  }
  const names = (sql: string): Set<string> => {
    const { columns } = decodeTable(connection.useUnsafe((bindings, connected) => bindings.runQuery(connected, sql)));
    const column = columns['name'];
    if (!Array.isArray(column)) throw new TypeError('no names');
    return new Set(column.map(String));
  };
  const within = `"${variant!.column}" BETWEEN ${low} AND ${high}`;
  return {
    runs: manifest.runs,
    all: names(`SELECT name::VARCHAR AS name FROM runs JOIN config USING (run) WHERE ${within}`),
    logged: names(
      `SELECT name::VARCHAR AS name FROM runs JOIN config USING (run) JOIN metrics USING (run) WHERE metric = ${id} AND ${within}`,
    ),
  };
}

describe('a learning rate brushed in parallel coordinates', () => {
  let served: ServedRuns;
  let browser: Browser;
  let opened: OpenPage;
  let page: Page;
  let expected: Awaited<ReturnType<typeof runsBetween>>;

  beforeAll(async () => {
    served = await serveRuns(folder);
    browser = await launchClosed();
    opened = await openPage(browser, served.address, { viewport: { width: 1600, height: 1100 } });
    page = opened.page;
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const panel = (title: string | RegExp): Locator =>
    page.locator('.rf-panel').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
  const count = (): Locator => page.getByRole('group', { name: 'Selection' }).getByRole('status');

  /** Every row of a panel's table, by column; the table is left again. */
  async function table(title: string): Promise<Record<string, string>[]> {
    const settings = panel(title).getByRole('button', { name: `Settings of ${title}` });
    await settings.click();
    await page.getByRole('button', { name: 'View as table' }).click();
    const rows: Record<string, string>[] = [];
    for (;;) {
      const heads = await panel(title).locator('.rf-twin th').allTextContents();
      const cells = await panel(title)
        .locator('.rf-twin tbody tr')
        .evaluateAll((lines) => lines.map((line) => [...line.children].map((cell) => cell.textContent ?? '')));
      rows.push(...cells.map((line) => Object.fromEntries(heads.map((head, i) => [head, line[i] ?? '']))));
      const next = panel(title).getByRole('button', { name: 'Next' });
      if ((await next.count()) === 0 || !(await next.isEnabled())) break;
      await next.click();
    }
    await settings.click();
    await page.getByRole('button', { name: 'View as chart' }).click();
    return rows;
  }

  /** The address once it holds what was drawn last. */
  async function settledAddress(): Promise<string> {
    for (;;) {
      const before = page.url();
      await page.waitForTimeout(500);
      if (page.url() === before) return before;
    }
  }

  const selectedIn = async (title: string): Promise<Set<string>> =>
    new Set((await table(title)).filter((row) => row['Selected'] === 'yes').map((row) => row['Run'] ?? ''));

  it('is a range that the address holds', async () => {
    await panel('Parallel coordinates').locator('.rf-parallel-hit').first().waitFor();
    const hit = (await panel('Parallel coordinates').locator('.rf-parallel-hit').first().boundingBox())!;
    const x = hit.x + hit.width / 2;
    await page.mouse.move(x, hit.y + hit.height * 0.3);
    await page.mouse.down();
    await page.mouse.move(x, hit.y + hit.height * 0.7, { steps: 8 });
    await page.mouse.up();
    await count()
      .getByText(/of \d+ runs selected/)
      .waitFor();
    await expect.poll(() => page.url(), { timeout: 20_000 }).toContain('selection=');
    const selection = JSON.parse(new URLSearchParams((await settledAddress()).split('?')[1]).get('selection') ?? '') as {
      clauses: { part: string; filter: { of: { op: string; value: number }[] } }[];
    };
    expect(selection.clauses.map(({ part }) => part)).toEqual(['config.learning_rate']);
    const [low, high] = selection.clauses[0]!.filter.of;
    expect([low?.op, high?.op]).toEqual(['>=', '<=']);
    expected = await runsBetween(low!.value, high!.value, 'val/accuracy');
    // Neither all nor none: the test would say nothing.
    expect(expected.all.size).toBeGreaterThan(10);
    expect(expected.all.size).toBeLessThan(expected.runs - 10);
    await count().getByText(`${expected.all.size} of ${expected.runs} runs selected`).waitFor();
  });

  it('shows the very runs that SQL names in every panel, the others greyed', async () => {
    expect(await selectedIn('Parallel coordinates')).toEqual(expected.all);
    expect(await selectedIn('val/accuracy (max) over learning_rate')).toEqual(expected.logged);
    await panel('val/accuracy').getByText(`${expected.logged.size} of`).waitFor();
    await panel('val/accuracy')
      .getByRole('application', { name: new RegExp(`^${expected.logged.size} runs`) })
      .waitFor();
    await panel(/importance/i)
      .getByText(new RegExp(`\\b${expected.logged.size} of ${expected.all.size} runs|\\b${expected.logged.size} runs`))
      .first()
      .waitFor();
    const greyed = await page.locator('[data-run].rf-greyed .rf-runs-name').allTextContents();
    expect(greyed.length).toBeGreaterThan(0);
    expect(greyed.filter((name) => expected.all.has(name))).toEqual([]);
  });

  it('shows them alone where the others are hidden', async () => {
    await page.getByRole('button', { name: 'Hide others' }).click();
    const list = page.getByRole('grid', { name: 'Runs' });
    await expect.poll(() => list.getAttribute('aria-rowcount')).toBe(String(expected.all.size + 1));
    const found = new Set<string>();
    await list.focus();
    for (let presses = 0; presses < 8; presses++) {
      for (const name of await page.locator('[data-run] .rf-runs-name').allTextContents()) found.add(name);
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(150);
    }
    expect(found).toEqual(expected.all);
    const lines = await table('val/accuracy');
    expect(new Set(lines.map((row) => row['Run'] ?? ''))).toEqual(expected.logged);
    expect(new Set((await table('val/accuracy (max) over learning_rate')).map((row) => row['Run'] ?? ''))).toEqual(expected.all);
  });

  it('comes back when its address is opened elsewhere', async () => {
    const other = await openPage(browser, page.url(), { viewport: { width: 1600, height: 1100 } });
    const status = other.page.getByRole('group', { name: 'Selection' }).getByRole('status');
    await status.getByText(`${expected.all.size} of ${expected.runs} runs selected`).waitFor();
    await expect
      .poll(() => other.page.getByRole('grid', { name: 'Runs' }).getAttribute('aria-rowcount'))
      .toBe(String(expected.all.size + 1));
    await other.page.locator('.rf-parallel-brush').first().waitFor();
    await other.page.close();
  });

  it('is let go of at once, and nothing complained', async () => {
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => page.getByRole('grid', { name: 'Runs' }).getAttribute('aria-rowcount')).toBe(String(expected.runs + 1));
    await expect.poll(() => page.url()).not.toContain('selection=');
    await panel('Parallel coordinates').getByText(`${expected.runs} runs`).waitFor();
    expect(opened.complaints).toEqual([]);
  });
});
