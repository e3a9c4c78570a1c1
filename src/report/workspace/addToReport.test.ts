import { expect, test } from 'vitest';
import { createMemoryClient } from '../../../stories/support/memoryClient.js';
import { memoryDrafts } from '../../../stories/support/memoryDrafts.js';
import { allRuns, RunfolioError } from '../../model/index.js';
import type { Block } from '../document/block.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { addToReport } from './addToReport.js';
import { openReport } from './openReport.js';

const signal = AbortSignal.timeout(60_000);
const parts = {
  panels: [{ id: 'loss', kind: 'line-plot', version: 1, spec: {}, layout: { x: 0, y: 0, w: 6, h: 7 } }],
  runSet: allRuns('p'),
};
const report = (...ids: string[]): ReportDocument => ({ ...emptyReport('T'), blocks: ids.map((id): Block => ({ id, type: 'divider' })) });
const shape = (opened: ReportDocument | undefined): string[] | undefined =>
  opened?.blocks.map((block) => (block.type === 'panel-grid' ? 'grid' : block.id));
const tomorrow = Date.now() + 86_400_000;

test('without a draft they are the first thing in one of the newest version, which stays as it is', async () => {
  const client = createMemoryClient({ versions: [{ report: report('a') }, { report: report('a', 'b') }] });
  await addToReport(client, memoryDrafts(), 'r', parts, { signal });
  expect(client.draft()).toMatchObject({ base: 2 });
  expect(shape(client.draft()?.report)).toEqual(['a', 'b', 'grid']);
  expect(client.saved.map((saved) => shape(saved.report))).toEqual([['a'], ['a', 'b']]);
});

test('they join the draft on the server, on the version that it is based on', async () => {
  const client = createMemoryClient({
    versions: [{ report: report('a') }, { report: report('a', 'b') }],
    draft: { report: report('a', 'mine'), base: 1 },
  });
  await addToReport(client, memoryDrafts(), 'r', parts, { signal });
  expect(client.draft()).toMatchObject({ base: 1 });
  expect(shape(client.draft()?.report)).toEqual(['a', 'mine', 'grid']);
});

test('they join what only this device has, and it is what opens afterwards, here and elsewhere', async () => {
  const client = createMemoryClient({ versions: [{ report: report('a') }], draft: { report: report('a', 'old'), base: 1 } });
  const here = memoryDrafts({ r: { report: report('a', 'old', 'unsent'), base: 1, savedAt: tomorrow } });
  await addToReport(client, here, 'r', parts, { signal });
  for (const device of [here, memoryDrafts()]) {
    const { draft } = await openReport(client, device, 'r', true, { signal });
    expect(shape(draft?.report)).toEqual(['a', 'old', 'unsent', 'grid']);
  }
});

test('a draft that the server has had is never in front of the one it has now, whatever the clocks say', async () => {
  const client = createMemoryClient({ versions: [{ report: report('a') }] });
  const ahead = memoryDrafts({ r: { report: report('a', 'old'), base: 1, savedAt: tomorrow, sent: true } });
  await addToReport(client, memoryDrafts(), 'r', parts, { signal });
  const { draft } = await openReport(client, ahead, 'r', true, { signal });
  expect(shape(draft?.report)).toEqual(['a', 'grid']);
});

test('where the server cannot be had nothing is changed, here or there', async () => {
  const client = createMemoryClient({
    versions: [{ report: report('a') }],
    before: (call) => (call === 'drafts.put' ? Promise.reject(new RunfolioError('offline', 'away')) : undefined),
  });
  const here = memoryDrafts({ r: { report: report('a', 'mine'), base: 1, savedAt: tomorrow } });
  await expect(addToReport(client, here, 'r', parts, { signal })).rejects.toMatchObject({ code: 'offline' });
  expect(shape((await here.get('r'))?.report)).toEqual(['a', 'mine']);
  expect(client.draft()).toBeUndefined();
});
