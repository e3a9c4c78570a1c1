import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownBlockTypes } from './blockSchema.js';
import { placedBlocks } from './blockTree.js';
import { reportMigrations } from './migrations.js';
import { readReport } from './readReport.js';
import { reportVersion, type ReportDocument } from './report.js';
import { saveReport } from './saveReport.js';

/** One fixture per version, with the checksum of its JSON without spaces: a fixture never changes, so that what was saved once can be read for ever. */
const frozen: readonly [version: number, sha256: string][] = [[1, '28fbc25e8515fb40b43a900903fc7f9c2b1df0182158178e25b1280813f92038']];

function fixture(version: number): string {
  return readFileSync(new URL(`fixtures/report.v${version}.json`, import.meta.url), 'utf8');
}

/** What a migration may never lose: everything that is named. */
function partsOf({ blocks, panels, runSets }: ReportDocument): string[] {
  const ids = [...placedBlocks(blocks)].map(({ block }) => `block ${block.id}`);
  return [...ids, ...Object.keys(panels).map((id) => `panel ${id}`), ...Object.keys(runSets).map((id) => `run set ${id}`)];
}

test('there is a fixture and a migration for every version', () => {
  expect(frozen.map(([version]) => version)).toEqual(Array.from({ length: reportVersion }, (_, i) => i + 1));
  expect(reportMigrations).toHaveLength(reportVersion - 1);
});

describe.each(frozen)('version %i', (version, sha256) => {
  test('is as it was', () => {
    expect(
      createHash('sha256')
        .update(JSON.stringify(JSON.parse(fixture(version))))
        .digest('hex'),
    ).toBe(sha256);
  });

  test('is read, and nothing that has a name is lost', () => {
    const saved = JSON.parse(fixture(version)) as ReportDocument;
    expect(new Set(partsOf(readReport(saved)))).toEqual(new Set(partsOf(saved)));
  });
});

test('the fixture of this version has every type of block, and is saved as it was', () => {
  const saved = JSON.parse(fixture(reportVersion)) as ReportDocument;
  expect(JSON.parse(saveReport(readReport(saved)))).toEqual(saved);
  const types = [...placedBlocks(saved.blocks)].map(({ block }) => block.type as string);
  expect(knownBlockTypes.filter((type) => !types.includes(type))).toEqual([]);
});
