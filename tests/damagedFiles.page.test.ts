import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawnBy, panelOf } from './support/dashboardPage.js';
import { faultMetrics, faultProject } from './support/faultProject.js';
import { launchClosed, openPlainPage } from './support/openPage.js';
import { serveFolder, type ServedFolder } from './support/servedFolder.js';

// The built page and the real server, on an export some of whose files were damaged on the disk.

let browser: Browser;
let served: ServedFolder;

beforeAll(async () => {
  browser = await launchClosed();
  served = await serveFolder(faultProject());
}, 180_000);
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** What is done to a metric's file, and how its panel says so. */
const damages: [string, (path: string, bytes: Buffer) => Promise<void>, RegExp][] = [
  ['missing', (path) => rm(path), /does not exist \(404\)/],
  ['truncated', (path, bytes) => writeFile(path, bytes.subarray(0, bytes.length >> 1)), /has \d+ bytes, the manifest says \d+/],
  ['flipped in one bit', (path, bytes) => writeFile(path, flipped(bytes)), /has sha256 [0-9a-f]+, the manifest says/],
  [
    'longer than announced',
    (path, bytes) => writeFile(path, Buffer.concat([bytes, bytes])),
    /is longer than the \d+ bytes that the manifest says/,
  ],
];

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length >> 1]! ^= 1;
  return copy;
}

it('only the panels whose file is damaged say so, naming it, and Retry draws them once it is mended', { timeout: 120_000 }, async () => {
  const manifest = JSON.parse(await readFile(join(served.folder, 'manifest.json'), 'utf8')) as {
    metrics: { key: string; segments: { file: string }[] }[];
  };
  const fileOf = (metric: string): string => manifest.metrics.find(({ key }) => key === metric)!.segments[0]!.file;
  const damaged = damages.map(([what, damage, says], i) => ({ what, damage, says, metric: faultMetrics[i * 2]! }));
  const whole = new Map<string, Buffer>();
  for (const { metric, damage } of damaged) {
    const path = join(served.folder, fileOf(metric));
    whole.set(path, await readFile(path));
    await damage(path, whole.get(path)!);
  }

  const { page, complaints } = await openPlainPage(browser, served.address);
  for (const { metric, says } of damaged) {
    const alert = panelOf(page, metric).getByRole('alert');
    await alert.getByText(says).waitFor();
    expect(await alert.textContent()).toContain(fileOf(metric));
  }
  for (const metric of faultMetrics.slice(0, 9).filter((key) => !damaged.some((entry) => entry.metric === key))) {
    await expect.poll(() => drawnBy(page, metric), { timeout: 20_000 }).toMatch(/^10 runs/);
  }
  expect(await page.getByRole('alert').count()).toBe(damaged.length);

  for (const [path, bytes] of whole) await writeFile(path, bytes);
  for (const { metric } of damaged) {
    await panelOf(page, metric).getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => drawnBy(page, metric), { timeout: 20_000 }).toMatch(/^10 runs/);
  }
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
});
