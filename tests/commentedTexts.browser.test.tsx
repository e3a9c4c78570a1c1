import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { createMemoryEngine } from '../stories/support/memoryEngine.js';
import { everyBlock } from '../stories/support/reportDocuments.js';
import { syntheticProject } from '../stories/support/syntheticProject.js';
import { RunfolioProvider } from '../src/react/index.js';
import { anchorText } from '../src/report/comments/anchorText.js';
import { drawnText } from '../src/report/comments/drawnText.js';
import type { Block } from '../src/report/document/block.js';
import { placedBlocks } from '../src/report/document/blockTree.js';
import { editorToDocument } from '../src/report/editor/convert/editorToDocument.js';
import { blockToNode, documentToEditor } from '../src/report/editor/convert/documentToEditor.js';
import { nodeText } from '../src/report/editor/comments/nodeText.js';
import { reportNodes } from '../src/report/editor/schema/reportNodes.js';
import { emptyReport, ReportView, type ReportDocument } from '../src/report/index.js';
import '../src/styles.css';
import { arbitraryReport } from './support/arbitraryReport.js';

const schema = getSchema(reportNodes());
const engine = createMemoryEngine(syntheticProject({ runs: 3, points: 10 }));
/** Reports of all blocks, hostile in all their texts, as one page. */
const hostile: ReportDocument = {
  ...emptyReport('Many'),
  blocks: fc.sample(arbitraryReport, 40).flatMap(({ blocks }, i) => renamed(blocks, `r${i}-`)),
};

function renamed(blocks: ReportDocument['blocks'], prefix: string): ReportDocument['blocks'] {
  const copy = structuredClone(blocks);
  for (const { block } of placedBlocks(copy)) block.id = prefix + block.id;
  return copy;
}

const allBlocks = ({ blocks }: ReportDocument) => [...placedBlocks(blocks)].map(({ block }) => block);

/** Blocks of which something else is read than their document says. */
function differing(blocks: readonly Block[], read: (block: Block) => string): object[] {
  const all = blocks.map((block) => ({ id: block.id, type: block.type, said: anchorText(block), read: read(block) }));
  return all.filter(({ said, read: found }) => said !== found);
}

test.each([
  ['every block', everyBlock],
  ['hostile texts', hostile],
])('what comments quote is the same in the document and on its page: %s', async (_, report) => {
  const { container } = await render(
    <RunfolioProvider engine={engine}>
      <ReportView report={report} />
    </RunfolioProvider>,
  );
  const drawn = (id: string): Element | null => container.querySelector(`[data-rf-block="${CSS.escape(id)}"]`);
  await expect.poll(() => container.querySelector('.rf-math math')).not.toBeNull();
  // What is folded away is not on the page.
  const seen = allBlocks(report).filter(({ id }) => drawn(id));
  expect(seen.length).toBeGreaterThan(20);
  expect(differing(seen, ({ id }) => drawnText(drawn(id)!).text)).toEqual([]);
});

test('what comments quote is the same in the document and in the editor', () => {
  // As the editor would save it: tables have all their cells.
  const blocks = editorToDocument(documentToEditor([...everyBlock.blocks, ...hostile.blocks], schema));
  const all = allBlocks({ ...hostile, blocks }).filter(({ type }) => type !== 'collapsible');
  expect(differing(all, (block) => nodeText(blockToNode(block, schema), 0).text)).toEqual([]);
});

test('a piece of a text stands where it is drawn, and is read back from there', async () => {
  const { container } = await render(
    <RunfolioProvider engine={engine}>
      <ReportView report={everyBlock} />
    </RunfolioProvider>,
  );
  for (const block of allBlocks(everyBlock)) {
    const element = container.querySelector(`[data-rf-block="${CSS.escape(block.id)}"]`);
    const [text, node] = [anchorText(block), nodeText(blockToNode(block, schema), 0)];
    for (const { 0: word, index: start } of text.matchAll(/\p{Letter}+/gu)) {
      const piece = { start, end: start + word.length };
      if (element) {
        const drawn = drawnText(element);
        const range = drawn.rangeOf(piece)!;
        expect(range.toString()).toBe(word);
        expect(drawn.pieceIn(range)).toEqual(piece);
      }
      if (block.type === 'collapsible') continue;
      const { from, to } = node.rangeOf(piece)!;
      expect(to - from).toBe(word.length);
      expect(node.pieceIn(from, to)).toEqual(piece);
      expect(schema.node('doc', null, [blockToNode(block, schema)]).textBetween(from, to)).toBe(word);
    }
  }
});
