import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allRuns } from '../../model/index.js';
import { arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import { namedProject, secrets, secretsIn, telling } from '../../../tests/support/namedProject.js';
import { loadReportText } from '../loadReportText.js';
import { missingReferences } from '../document/missingReferences.js';
import { readReport } from '../document/readReport.js';
import { saveReport } from '../document/saveReport.js';
import { emptyReport, type ReportDocument } from '../document/report.js';
import { createAnonymizer, type Anonymizer } from './anonymizer.js';
import { anonymizeReport, reportNames } from './anonymizeReport.js';
import { projectNames } from './anonymizeProject.js';

const known = projectNames(namedProject());
const fresh = (report: ReportDocument): Anonymizer => createAnonymizer([known, reportNames(report)]);
const anonymous = (report: ReportDocument): Promise<ReportDocument> => anonymizeReport(report, fresh(report));

/** Fields whose texts the format gives. */
const words = new Set('kind type op tone align style marks from reduce at goal asOf width language x y project'.split(' '));
const addresses = new Set(['src', 'url', 'link']);

/** The report with names, paths and addresses in all its texts. */
function told(value: unknown, field = ''): unknown {
  if (typeof value === 'string') {
    if (words.has(field) || /^(id|runSets?|hiddenRunSets|panels)$/.test(field)) return value;
    if (addresses.has(field)) return value.startsWith('asset:') ? value : secrets.url;
    if (field === 'tex' || field === 'source') return `${value} ${secrets.runs}-1 of ${secrets.person}`;
    return `${value.slice(0, 60)} ${field === 'title' ? secrets.person : telling(1)}`;
  }
  if (Array.isArray(value)) return value.map((part) => told(part, field));
  if (typeof value !== 'object' || value === null) return value;
  if ('from' in value && ['run', 'row'].includes(String(value.from))) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, told(part, key)]));
}

describe('a report without names', () => {
  test('of any blocks has none anywhere, is a report, names the same parts, and is always the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryReport, async (made) => {
        const report = readReport(told(made));
        const hidden = await anonymous(report);
        expect(secretsIn(JSON.stringify(hidden))).toEqual([]);
        expect(readReport(JSON.parse(saveReport(hidden))).blocks.length).toBe(report.blocks.length);
        expect(missingReferences(hidden).length).toBe(missingReferences(report).length);
        expect(await anonymous(report)).toEqual(hidden);
        expect(hidden.blocks.map(({ type }) => type)).toEqual(report.blocks.map(({ type }) => type));
      }),
      { numRuns: 60 },
    );
  });

  const line = (...text: object[]): ReportDocument =>
    readReport({
      ...emptyReport('T'),
      blocks: [{ id: 'a', type: 'paragraph', text }],
      runSets: { [secrets.person.slice(0, 7)]: { ...allRuns('p'), id: 'Quentin' } },
    });
  const textOf = async (report: ReportDocument): Promise<unknown> => {
    const [block] = (await anonymous(report)).blocks;
    return block?.type === 'paragraph' ? block.text : undefined;
  };

  test('has none in words of which a part is bold', async () => {
    const parts = [
      { type: 'text', text: 'by Quen' },
      { type: 'text', text: 'tin Fother', marks: ['bold'] },
      { type: 'text', text: 'ingay, and' },
    ];
    expect(await textOf(line(...parts))).toEqual([
      { type: 'text', text: 'by Author 1' },
      { type: 'text', text: '', marks: ['bold'] },
      { type: 'text', text: ', and' },
    ]);
  });

  test.each([
    ['last loss of narwhal-sweep-2', 'last loss of "Run 03"'],
    ['best loss/qfoth77 of Fotheringay', 'best loss/Author 2 of "Author 1"'],
    ['name of best acc of "narwhal-sweep-0"', 'name of best acc of "Run 01"'],
    ['count of A', 'count of A'],
    ['count of Quentin', 'count of "part-'],
  ])('reads its values of runs by their pseudonyms: %s', async (source, expected) => {
    expect(await textOf(line({ type: 'value', source }))).toEqual([
      { type: 'value', source: expect.stringMatching(new RegExp(`^${expected}`)) as string },
    ]);
  });

  test('finds by pseudonyms the runs that its searches, patterns and colours were about', async () => {
    const filter = { op: 'matches' as const, column: { from: 'run' as const, key: 'name' as const }, value: 'sweep-[12]$' };
    const set = {
      ...allRuns(namedProject().id),
      id: 's',
      filter,
      search: 'WHAL-sweep-2',
      hidden: ['run-4'],
      colors: { 'run-1': '#123' },
      baseline: 'run-0',
    };
    const { runSets } = await anonymous({ ...emptyReport('T'), runSets: { s: set } });
    expect(runSets['s']).toMatchObject({
      project: 'project-a',
      filter: {
        op: 'and',
        of: [
          { op: 'in', values: ['Run 02', 'Run 03'] },
          {
            op: 'or',
            of: [
              { op: 'in', values: ['Run 03'] },
              { op: 'in', values: [] },
            ],
          },
        ],
      },
      hidden: ['run-05'],
      baseline: 'run-01',
      colors: { 'run-02': '#123' },
    });
    expect(runSets['s']).not.toHaveProperty('search');
  });

  test('has none in its text form', async () => {
    const { printReport } = await loadReportText();
    const report = readReport(told(line({ type: 'text', text: 'x', link: 'https://a.b' })));
    expect(secretsIn(printReport(await anonymous(report)))).toEqual([]);
  });
});
