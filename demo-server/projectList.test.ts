import { expect, test, vi } from 'vitest';
import { makeRun } from '../tests/support/makeRun.js';
import type { ProjectData, RunData } from '../src/model/index.js';
import { memoryExport, type ExportFiles } from './exportFiles.js';
import { ProjectList } from './projectList.js';

function exportOf(runs: RunData[]): ExportFiles {
  const project: ProjectData = { id: 'p', name: 'Project', runs, parameters: [], warnings: [] };
  return memoryExport(project);
}

async function listed(source: ExportFiles): Promise<unknown> {
  return (await new ProjectList(new Map([['id', source]])).list())[0];
}

const at = Date.UTC(2026, 4, 1);

test('says when the latest run ended, not when the last one began', async () => {
  const runs = [
    makeRun('long', { createdAt: at, durationS: 7200, state: 'failed' }),
    makeRun('late', { createdAt: at + 60_000, durationS: 60 }),
    makeRun('running', { createdAt: at + 120_000, state: 'running' }),
    makeRun('undated'),
  ];
  const source = exportOf(runs);
  const { manifest, bytes } = await source.manifest();
  const files = await Promise.all(Object.keys(manifest.files).map((path) => source.read(path)));
  expect(await listed(source)).toEqual({
    id: 'id',
    name: 'Project',
    runs: 4,
    byState: manifest.byState,
    lastActivity: at + 7_200_000,
    bytes: files.reduce((sum, file) => sum + file.byteLength, bytes.byteLength),
  });
});

test('says nothing where no run is dated', async () => {
  expect(await listed(exportOf([makeRun('undated')]))).toMatchObject({ runs: 1, lastActivity: null });
});

test('lists a project whose run table is damaged, and others beside one whose manifest is', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const [whole, other] = [exportOf([makeRun('a', { createdAt: at })]), exportOf([makeRun('b', { createdAt: at })])];
  const damaged: ExportFiles = { ...other, read: async (path) => (await other.read(path)).slice(1) };
  const gone: ExportFiles = { ...whole, manifest: () => Promise.reject(new Error('gone')) };
  const list = new ProjectList(new Map(Object.entries({ damaged, gone, whole })));
  expect(await list.list()).toMatchObject([
    { id: 'damaged', runs: 1, lastActivity: null },
    { id: 'whole', lastActivity: at },
  ]);
  expect(complaints.mock.calls.join('\n')).toMatch(/damaged.*runs\.arrow[\s\S]*gone|gone[\s\S]*damaged.*runs\.arrow/);
  complaints.mockRestore();
});
