import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFolder } from '../demo-server/writeFolder.js';
import { projectId } from '../src/importers/index.js';
import { namedProject, secrets, secretsIn, telling } from './support/namedProject.js';
import { launchClosed } from './support/openPage.js';
import { serveRuns, type ServedRuns } from './support/serveRuns.js';
import { inkedShare } from './support/inkedShare.js';
import { unpackedParts } from './support/unpackedParts.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'demo-server/sample/export');
const source = join(root, 'demo-server/sample/reports/what-mattered.runfolio.md');

/** The sample report as the command line tool writes it, opened from the disk in a browser that reaches nothing. */
describe('a report in one file', () => {
  let folder: string;
  let browser: Browser;
  let served: ServedRuns;
  let html: string;
  const requests: string[] = [];
  const complaints: string[] = [];

  const build = async (name: string, file: string, ...options: string[]): Promise<string> => {
    const out = join(folder, name);
    const data = options.includes('--data') ? [] : ['--data', sample];
    const script = join(root, 'scripts/runfolio.mjs');
    await promisify(execFile)(process.execPath, [script, 'report', 'build', file, ...data, '--out', out, ...options]);
    return out;
  };
  const open = async (url: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, colorScheme: 'light' });
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    if (url.startsWith('file:')) page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
    return page;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'runfolio-file-'));
    html = await build('report.html', source);
    browser = await launchClosed();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('is small, and says nothing of where its data came from', async () => {
    const text = await readFile(html, 'utf8');
    expect(text.length).toBeLessThan(1_500_000);
    const parts = unpackedParts(text);
    expect(parts.map(({ name }) => name)).toEqual(['page', 'snapshot']);
    const { bytes: snapshot } = parts[1]!;
    for (const secret of [folder, root, 'demo-server', 'SELECT ', '.arrow', 'http:', 'https:', 'rft_'])
      expect([secret, snapshot.includes(secret), text.includes(secret)]).toEqual([secret, false, false]);
    // The scan has a way to fail.
    expect(snapshot.includes('Random search')).toBe(true);
    expect(text).toMatch(/default-src 'none'; script-src 'sha256-[\w+/=]{44}' blob:; style-src/);
  });

  test('without names has none in any byte, compressed or not', async () => {
    const project = namedProject();
    const [data, file] = [join(folder, 'named'), join(folder, 'named.runfolio.md')];
    await writeFolder(project, data, () => {});
    const set = `runSets:\n  A:\n    name: ${JSON.stringify(secrets.person)}\n    project: ${projectId(project.id)}\n`;
    const panel = (kind: string, more: string): string =>
      `  - { id: ${kind}, kind: ${kind}, version: 1, title: ${JSON.stringify(telling(1))}, ${more} }\n`;
    const panels = [
      panel('line-plot', 'spec: { metrics: [loss] }, layout: { x: 0, y: 0, w: 6, h: 8 }'),
      panel('media', `spec: { keys: [seen by ${secrets.account}], across: index, tile: 128 }, layout: { x: 6, y: 0, w: 6, h: 8 }`),
    ];
    const grid = `\`\`\`yaml panel-grid\nrunSets: [A]\npanels:\n${panels.join('')}\`\`\`\n`;
    await writeFile(file, `---\nkind: report\nversion: 1\ntitle: ${JSON.stringify(telling(0))}\n${set}---\n\n${telling(2)}\n\n${grid}`);
    const text = await readFile(await build('anonymous.html', file, '--anonymous', '--data', data), 'utf8');
    const parts = unpackedParts(text);
    expect([secretsIn(text), ...parts.map(({ bytes }) => secretsIn(bytes))]).toEqual([[], [], []]);
    expect(parts[1]!.bytes.includes('Run 01')).toBe(true);
    expect(secretsIn(await readFile(file)).length).toBeGreaterThan(6);
    // Names of a project that is not there are not known, so that nothing is written.
    await expect(build('none.html', file, '--anonymous', '--data', sample)).rejects.toThrow('not in the data');
  }, 60_000);

  test('draws its panels as the live page does, and can be zoomed, pointed at, read as a table and darkened', async () => {
    const page = await open(pathToFileURL(html).href);
    await shown(page, 'train-loss');
    expect(await page.locator('.rf-report-facts').textContent()).toMatch(/Frozen at .*96 runs/);
    const reports = join(folder, 'reports');
    await promisify(execFile)(process.execPath, [join(root, 'scripts/runfolio.mjs'), 'report', 'add', source, '--reports', reports]);
    served = await serveRuns(sample, 0, '--reports', reports);
    const { 0: listed } = (await (await fetch(`${served.address}api/reports`)).json()) as { id: string }[];
    const live = await open(`${served.address}#/reports/${listed!.id}`);
    for (const id of ['train-loss', 'val-accuracy', 'parallel', 'importance']) {
      const pictures = await Promise.all([page, live].map(async (on) => (await shown(on, id)).screenshot()));
      expect(await inkedShare(page, pictures[0]!, pictures[1]!), id).toBeLessThan(0.02);
    }
    await live.close();

    const panel = await shown(page, 'val-accuracy');
    const plot = panel.locator('.rf-panel-drawing');
    await plot.scrollIntoViewIfNeeded();
    const box = (await plot.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.rf-tooltip').first().waitFor();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => panel.textContent()).toMatch(/500|600|700/);
    await page.getByRole('button', { name: 'Use the dark theme' }).click();
    await expect.poll(() => page.locator('.rf-root').first().getAttribute('data-rf-theme')).toBe('dark');
    await panel
      .getByRole('button', { name: /menu|options|settings/i })
      .first()
      .click();
    await page
      .getByRole('menuitem', { name: /table/i })
      .or(page.getByRole('button', { name: /table/i }))
      .first()
      .click();
    await panel.locator('table').first().waitFor();
    await page.close();
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('blob:') && url !== pathToFileURL(html).href)).toEqual([]);
  }, 120_000);

  test('saves figures of its panels that say where they come from, and says what an empty panel lacks', async () => {
    const file = join(folder, 'small.runfolio.md');
    const plot = (id: string, metric: string, x: number): string =>
      `  - { id: ${id}, kind: line-plot, version: 1, spec: { metrics: [${metric}], x: step, yScale: linear, smoothing: 0, showOriginal: true }, layout: { x: ${x}, y: 0, w: 6, h: 8 } }\n`;
    const grid = `\`\`\`yaml panel-grid\nrunSets: [A]\npanels:\n${plot('full', 'val/accuracy', 0)}${plot('empty', 'no/such', 6)}\`\`\`\n`;
    await writeFile(file, `---\nkind: report\nversion: 1\ntitle: Small\nrunSets:\n  A:\n    project: glyphs\n---\n\n${grid}`);
    const page = await open(pathToFileURL(await build('small.html', file)).href);
    await page.locator('[data-rf-panel="empty"]').getByText('No run in this set logs').waitFor();
    const panel = await shown(page, 'full');
    await panel.getByRole('button', { name: /^Settings of/ }).click();
    await page.getByRole('button', { name: 'Download …' }).click();
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download SVG' }).click()]);
    const svg = await readFile(await saved.path(), 'utf8');
    expect(svg).toMatch(/<path|<polyline/);
    const provenance = JSON.parse(
      svg
        .match(/<metadata[^>]*>([^<]*)</)![1]!
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    ) as object;
    expect(provenance).toMatchObject({ runs: { length: 98 } });
    expect(complaints).toEqual([]);
    await page.close();
  }, 60_000);

  test('with its data answers what was not recorded, from its own database', async () => {
    const text = [
      '---\nkind: report\nversion: 1\ntitle: Rows\nrunSets:\n  A:\n    project: glyphs\n---\n',
      '```yaml panel-grid\nrunSets: [A]\npanels:\n  - id: rows\n    kind: table\n    version: 1',
      '    spec: { table: val/predictions }\n    layout: { x: 0, y: 0, w: 12, h: 9 }\n```\n',
    ].join('\n');
    const file = join(folder, 'rows.runfolio.md');
    await writeFile(file, text);
    const page = await open(pathToFileURL(await build('rows.html', file, '--interactive')).href);
    const panel = await shown(page, 'rows');
    const first = (): Promise<string> => panel.getByRole('row').nth(1).innerText();
    const before = await first();
    await panel.getByRole('columnheader').nth(2).getByRole('button').first().click();
    await expect.poll(first, { timeout: 30_000 }).not.toBe(before);
    expect(await page.getByText('not recorded').count()).toBe(0);
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('file:'))).toEqual([]);
    await page.close();
  }, 180_000);
});

/** A panel of the report, drawn. */
async function shown(page: Page, id: string): Promise<Locator> {
  const panel = page.locator(`[data-rf-panel="${id}"]`);
  await panel.waitFor({ timeout: 30_000 });
  await panel.scrollIntoViewIfNeeded();
  await panel.locator('.rf-panel-drawing').locator('canvas, svg, table, [role="img"], [role="grid"]').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(600);
  return panel;
}
