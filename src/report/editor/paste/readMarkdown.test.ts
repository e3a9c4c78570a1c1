import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryReport } from '../../../../tests/support/arbitraryReport.js';
import { canonicalJson } from '../../../model/index.js';
import { printReport } from '../../text/printReport.js';
import { readMarkdown } from './readMarkdown.js';
import { renamedParts } from '../../edit/renamedParts.js';

const withoutIds = (blocks: unknown): unknown =>
  JSON.parse(JSON.stringify(blocks), (key, value: unknown) => (key === 'id' ? undefined : value));

test('a text that is only a text is none', () => {
  for (const text of ['Hello.', 'We tried 3 * 4 * 5 runs', 'a_b_c and $5 or $6', 'C# is a language', 'x > y', '']) {
    expect(readMarkdown(text), text).toBeUndefined();
  }
});

test('Markdown becomes blocks', () => {
  const read = readMarkdown(
    '# Title\r\n\r\n- one\r\n- [x] two\r\n\r\n> quoted **loud**\r\n\r\n| a | b |\r\n| - | -: |\r\n| 1 | $x$ |\r\n\r\n```py\nf()\n```\r\n',
  );
  expect(withoutIds(read?.blocks)).toEqual([
    { type: 'heading', level: 1, text: [{ type: 'text', text: 'Title' }] },
    {
      type: 'list',
      style: 'bullet',
      items: [
        { content: [{ type: 'paragraph', text: [{ type: 'text', text: 'one' }] }] },
        { checked: true, content: [{ type: 'paragraph', text: [{ type: 'text', text: 'two' }] }] },
      ],
    },
    {
      type: 'quote',
      content: [
        {
          type: 'paragraph',
          text: [
            { type: 'text', text: 'quoted ' },
            { type: 'text', text: 'loud', marks: ['bold'] },
          ],
        },
      ],
    },
    {
      type: 'table',
      align: ['none', 'right'],
      rows: [
        [[{ type: 'text', text: 'a' }], [{ type: 'text', text: 'b' }]],
        [[{ type: 'text', text: '1' }], [{ type: 'math', tex: 'x' }]],
      ],
    },
    { type: 'code', language: 'py', text: 'f()' },
  ]);
});

test('what a report cannot have stays as the text that it was, and the rest is read', () => {
  const read = readMarkdown('## Fine\n\n<script>alert(1)</script>\n\nA [trap](javascript:alert(1)).\n\nThe **end**.');
  expect(withoutIds(read?.blocks)).toEqual([
    { type: 'heading', level: 2, text: [{ type: 'text', text: 'Fine' }] },
    { type: 'paragraph', text: [{ type: 'text', text: '<script>alert(1)</script>' }] },
    { type: 'paragraph', text: [{ type: 'text', text: 'A [trap](javascript:alert(1)).' }] },
    {
      type: 'paragraph',
      text: [
        { type: 'text', text: 'The ' },
        { type: 'text', text: 'end', marks: ['bold'] },
        { type: 'text', text: '.' },
      ],
    },
  ]);
});

test('a whole report in its text form comes with its panels and run sets', () => {
  fc.assert(
    fc.property(arbitraryReport, (report) => {
      const read = readMarkdown(printReport(report));
      expect(canonicalJson(read)).toBe(canonicalJson(report));
    }),
    { numRuns: 50 },
  );
});

test('panels get names that are free; a run set that is there already is that one, another of its name is not', () => {
  const panel = { id: 'p', kind: 'line-plot', version: 1, spec: {}, layout: { x: 0, y: 0, w: 6, h: 8 } };
  const set = { id: 'A', name: 'A', project: 'x', sort: [], hidden: [], colors: {} };
  const other = { ...set, id: 'B', name: 'B' };
  const coming = {
    blocks: [
      { id: 'g', type: 'panel-grid' as const, panels: ['p'], runSets: ['A', 'B'], hiddenRunSets: ['B'] },
      { id: 'f', type: 'collapsible' as const, title: '', blocks: [{ id: 't', type: 'run-table' as const, runSet: 'B' }] },
    ],
    panels: { p: panel },
    runSets: { A: set, B: other },
  };
  const renamed = renamedParts(coming, { panels: { p: panel }, runSets: { A: set, B: { ...other, project: 'y' } } });
  expect(renamed.panels).toEqual({ 'panel-1': { ...panel, id: 'panel-1' } });
  expect(renamed.runSets).toEqual({ 'B-1': { ...other, id: 'B-1' } });
  expect(renamed.blocks[0]).toMatchObject({ panels: ['panel-1'], runSets: ['A', 'B-1'], hiddenRunSets: ['B-1'] });
  expect(renamed.blocks[1]).toMatchObject({ blocks: [{ runSet: 'B-1' }] });
  expect(renamedParts(coming, { panels: {}, runSets: {} })).toEqual(coming);
});
