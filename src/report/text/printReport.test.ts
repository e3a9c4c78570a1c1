import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBlock, arbitraryReport } from '../../../tests/support/arbitraryReport.js';
import type { Block } from '../document/block.js';
import type { ReportDocument } from '../document/report.js';
import { emptyReport } from '../document/report.js';
import { printReport } from './printReport.js';

const words = (text: string) => [{ type: 'text' as const, text }];

test('a report reads as Markdown', () => {
  const report: ReportDocument = {
    ...emptyReport('Which learning rate?'),
    blocks: [
      { id: 'a', type: 'heading', level: 1, text: words('Which learning rate?') },
      {
        id: 'b',
        type: 'paragraph',
        text: [
          { type: 'text', text: '48 runs', marks: ['bold'] },
          { type: 'text', text: ' reached ' },
          { type: 'value', source: 'best val/accuracy of A' },
          { type: 'text', text: ' with ' },
          { type: 'math', tex: '\\eta_0' },
          { type: 'text', text: '.' },
        ],
      },
      { id: 'c', type: 'list', style: 'bullet', items: [{ checked: true, content: [{ type: 'paragraph', text: words('one') }] }] },
      { id: 'd', type: 'list', style: 'bullet', items: [{ content: [{ type: 'paragraph', text: words('two') }] }] },
      { id: 'e', type: 'callout', tone: 'note', content: [{ type: 'paragraph', text: words('Mind the gap.') }] },
      { id: 'f', type: 'columns', columns: [{ blocks: [{ id: 'g', type: 'math', tex: 'x' }] }, { width: 2, blocks: [] }] },
      { id: 'h', type: 'collapsible', title: 'a < b', blocks: [{ id: 'i', type: 'divider' }] },
      { id: 'j', type: 'panel-grid', runSets: ['A'], panels: ['loss'] },
    ],
    panels: { loss: { id: 'loss', kind: 'line-plot', version: 1, spec: { y: ['loss'] }, layout: { x: 0, y: 0, w: 4, h: 7 } } },
    runSets: { A: { id: 'A', name: 'A', project: 'p', sort: [], hidden: [], colors: {} } },
  };
  expect(printReport(report)).toMatchInlineSnapshot(`
    "---
    kind: report
    version: 1
    title: Which learning rate?
    runSets:
      A:
        project: p
    ---

    <!-- #a -->
    # Which learning rate?

    <!-- #b -->
    **48 runs** reached {{best val/accuracy of A}} with $\\eta_0$.

    <!-- #c -->
    - [x] one

    <!-- #d -->
    - two

    <!-- #e -->
    > [!NOTE]
    > Mind the gap.

    <!-- #f -->
    <!-- columns -->
    <!-- column -->

    <!-- #g -->
    \`\`\`math
    x
    \`\`\`

    <!-- column width=2 -->

    <!-- /columns -->

    <!-- #h -->
    <details>
    <summary>a &lt; b</summary>

    <!-- #i -->
    ---

    </details>

    <!-- #j -->
    \`\`\`yaml panel-grid
    runSets:
      - A
    panels:
      - id: loss
        kind: line-plot
        version: 1
        spec:
          y:
            - loss
        layout:
          x: 0
          y: 0
          w: 4
          h: 7
    \`\`\`
    "
  `);
});

/** Lines of `text` that are not in the other, each as often as it is missing. */
function missingLines(text: string, other: string): string[] {
  const counts = new Map<string, number>();
  for (const line of other.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return text.split('\n').filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

test('a change of one block changes its own lines alone', () => {
  fc.assert(
    fc.property(arbitraryReport, arbitraryBlock('new'), fc.nat(), (report, block, at) => {
      const { blocks } = report;
      if (blocks.length === 0) return;
      const index = at % blocks.length;
      const old = blocks[index]!;
      const changed = { ...block, id: old.id };
      const [before, after] = [report, { ...report, blocks: blocks.with(index, changed) }].map(printReport);
      const alone = (own: Block) => printReport({ ...report, title: '', blocks: [own] });
      const [oldAlone, changedAlone] = [alone(old), alone(changed)];
      // Panels that are written in a grid move to the next place that names them, or to the front matter.
      if ([...blocks, changed].some((own) => JSON.stringify(own).includes('panel-grid'))) return;
      expect(missingLines(before!, after!).filter((line) => !oldAlone.includes(line) && line !== '<!-- -->')).toEqual([]);
      expect(missingLines(after!, before!).filter((line) => !changedAlone.includes(line) && line !== '<!-- -->')).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
