import { describe, expect, test } from 'vitest';
import { createMemoryClient } from '../../../stories/support/memoryClient.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import type { Block } from '../document/block.js';
import { publishReport } from './publishReport.js';
import { conflictKey, resolveConflicts } from './resolveConflicts.js';

const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ type: 'text', text }] });
const report = (...blocks: Block[]): ReportDocument => ({ ...emptyReport('T'), blocks });
const base = report(paragraph('a', 'a'), paragraph('b', 'b'));
const options = { signal: new AbortController().signal };

describe('publishing', () => {
  test('adds a version where nobody else has', async () => {
    const client = createMemoryClient({ versions: [{ report: base }] });
    const mine = report(paragraph('a', 'mine'), paragraph('b', 'b'));
    expect(await publishReport(client, { id: 'r', base: 1, report: mine, note: 'n' }, options)).toMatchObject({
      saved: { version: 2, report: mine, note: 'n' },
      mergedWith: undefined,
    });
  });

  test('merges what others changed elsewhere, also when they keep publishing', async () => {
    const client = createMemoryClient({
      versions: [{ report: base }],
      before: (call) => {
        const { version } = client.saved.at(-1)!;
        if (call === 'reports.publish' && version < 3)
          client.publishAs('ada', report(paragraph('a', 'a'), paragraph('b', `theirs ${version}`)));
      },
    });
    const mine = report(paragraph('a', 'mine'), paragraph('b', 'b'));
    const result = await publishReport(client, { id: 'r', base: 1, report: mine }, options);
    expect(result).toMatchObject({ saved: { version: 4 }, mergedWith: { version: 3, author: 'ada' } });
    expect(client.saved.at(-1)?.report).toEqual(report(paragraph('a', 'mine'), paragraph('b', 'theirs 2')));
  });

  test('publishes nothing where both changed the same, and what a person chose of it then', async () => {
    const client = createMemoryClient({ versions: [{ report: base }] });
    client.publishAs('ada', report(paragraph('a', 'theirs'), paragraph('b', 'b'), paragraph('c', 'new')));
    const mine = report(paragraph('a', 'mine'), paragraph('b', 'b2'));
    const result = await publishReport(client, { id: 'r', base: 1, report: mine }, options);
    expect(client.saved).toHaveLength(2);
    if (!('conflict' in result)) throw new Error('It was published.');
    const { merged, theirs } = result.conflict;
    const [conflict] = merged.conflicts;
    for (const side of ['mine', 'theirs'] as const) {
      const chosen = resolveConflicts({ base, mine, theirs: theirs.report }, merged.conflicts, new Map([[conflictKey(conflict!), side]]));
      expect(chosen.conflicts).toEqual([]);
      expect(chosen.report.blocks).toEqual([paragraph('a', side), paragraph('b', 'b2'), paragraph('c', 'new')]);
    }
  });

  test('gives up with the conflict where others publish without end', async () => {
    const client = createMemoryClient({
      versions: [{ report: base }],
      before: (call) => {
        if (call === 'reports.publish') client.publishAs('ada', { ...base, title: `T${client.saved.length}` });
      },
    });
    await expect(publishReport(client, { id: 'r', base: 1, report: report() }, options)).rejects.toMatchObject({ code: 'conflict' });
  });
});
