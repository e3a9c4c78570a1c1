import fc from 'fast-check';
import { marks, type Inline } from '../../src/report/document/inline.js';
import type { Block, BlockBody } from '../../src/report/document/block.js';
import type { List, Prose } from '../../src/report/document/prose.js';
import type { ReportDocument } from '../../src/report/document/report.js';
import { placedBlocks } from '../../src/report/document/blockTree.js';
import { anyText as text } from './anyText.js';
import { anyJson, arbitraryPanel, arbitraryRunSet } from './arbitraryReportParts.js';

const marked = {
  marks: fc.option(fc.subarray([...marks], { minLength: 1 }), { nil: undefined }),
  link: fc.option(fc.constantFrom('https://example.org/a_b(c)?d=*', 'http://x', 'mailto:a@b.c', '#section', 'https://a.b/<>"\\'), {
    nil: undefined,
    freq: 8,
  }),
};

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text, ...marked }, { requiredKeys: ['type', 'text'] }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('math' as const), tex: text, ...marked }, { requiredKeys: ['type', 'tex'] }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('value' as const), source: text, ...marked }, { requiredKeys: ['type', 'source'] }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('break' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('mention' as 'a type that is not known'), run: text }) },
);

const inlineText = fc.array(inline, { maxLength: 4 });

const paragraph = fc.record({ type: fc.constant('paragraph' as const), text: inlineText });
const code = fc.record(
  {
    type: fc.constant('code' as const),
    language: fc.constantFrom('python', 'yaml', 'math', 'a b', '', '`'),
    meta: fc.constantFrom('x', 'panel-grid', ''),
    text,
  },
  { requiredKeys: ['type', 'text'] },
);
const math = fc.record({ type: fc.constant('math' as const), tex: text });
const unknownProse = fc.record({ type: fc.constant('poll' as 'a type that is not known'), question: text });

const { prose } = fc.letrec<{ prose: Prose; list: List }>((tie) => ({
  prose: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 4, arbitrary: paragraph },
    { weight: 1, arbitrary: code },
    { weight: 1, arbitrary: math },
    { weight: 1, arbitrary: unknownProse },
    { weight: 3, arbitrary: tie('list') },
  ),
  list: fc.record(
    {
      type: fc.constant('list' as const),
      style: fc.constantFrom('bullet' as const, 'ordered' as const),
      start: fc.constantFrom(0, 2, 10),
      items: fc.array(
        fc.record({ checked: fc.boolean(), content: fc.array(tie('prose'), { maxLength: 3 }) }, { requiredKeys: ['content'] }),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['type', 'style', 'items'] },
  ),
}));

const content = fc.array(prose, { maxLength: 3 });
const side = fc.constantFrom('none' as const, 'left' as const, 'center' as const, 'right' as const);
const names = ['a', 'b', 'run set', "it's", '1', 'constructors', 'yes', '- x', '#', 'ü'] as const;
const id = fc.constantFrom(...names);

/** Any block that has no blocks in it. */
const leaf: fc.Arbitrary<BlockBody> = fc.oneof(
  { weight: 5, arbitrary: prose },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('heading' as const), level: fc.integer({ min: 1, max: 6 }), text: inlineText }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('quote' as const), content }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('callout' as const), tone: fc.constantFrom('note' as const, 'warning' as const), content }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('divider' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constantFrom('image' as const),
        src: fc.constantFrom('https://a.b/c.png', 'asset:x.png', 'http://a/(b)'),
        alt: text,
        caption: text,
      },
      { requiredKeys: ['type', 'src', 'alt'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { type: fc.constant('video' as const), src: fc.constant('https://a.b/c.mp4'), caption: text },
      { requiredKeys: ['type', 'src'] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        type: fc.constant('table' as const),
        align: fc.array(side, { maxLength: 3 }),
        rows: fc.array(fc.array(inlineText, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['type', 'rows'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('table-of-contents' as const), depth: fc.constantFrom(1, 3) }, { requiredKeys: ['type'] }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('run-table' as const), runSet: id }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('embed' as const), url: fc.constant('https://a.b'), title: text }) },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        type: fc.constant('panel-grid' as const),
        runSets: fc.subarray([...names]),
        panels: fc.array(id, { maxLength: 3 }),
        hiddenRunSets: fc.subarray([...names]),
      },
      { requiredKeys: ['type', 'runSets', 'panels'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('poll', 'block', 'a b', 'x`y').map((type) => type as 'a type that is not known'),
      deep: anyJson,
    }),
  },
);

/** Ids of blocks are given afterwards. */
const { block } = fc.letrec<{ block: BlockBody }>((tie) => {
  const blocks = fc.array(tie('block') as fc.Arbitrary<Block>, { maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 2, depthSize: 'small' },
      { weight: 6, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc.record(
          { type: fc.constant('collapsible' as const), title: text, open: fc.boolean(), blocks },
          { requiredKeys: ['type', 'title', 'blocks'] },
        ),
      },
      {
        weight: 1,
        arbitrary: fc.record({
          type: fc.constant('columns' as const),
          columns: fc.array(fc.record({ width: fc.constantFrom(1, 0.5, 1e-7, 3e21), blocks }, { requiredKeys: ['blocks'] }), {
            minLength: 1,
            maxLength: 3,
          }),
        }),
      },
    ),
  };
});

/** A block with everything in it; its ids are `n0`, `n1`, … behind `prefix`. */
export function arbitraryBlock(prefix: string): fc.Arbitrary<Block> {
  return block.map((body) => withIds([body as Block], prefix)[0]!);
}

/** Reports of all types of blocks, hostile in all their texts. */
export const arbitraryReport: fc.Arbitrary<ReportDocument> = fc
  .record({
    title: text,
    description: fc.option(text, { nil: undefined }),
    authors: fc.option(fc.array(text, { maxLength: 2 }), { nil: undefined }),
    width: fc.constantFrom(undefined, 'wide' as const),
    blocks: fc.array(block, { maxLength: 5 }),
    panels: fc.record(Object.fromEntries(names.map((name) => [name, arbitraryPanel(name)])), { requiredKeys: [] }),
    runSets: fc.record(Object.fromEntries(names.slice(0, 3).map((name) => [name, arbitraryRunSet(name)])), { requiredKeys: [] }),
    prefix: fc.constantFrom('n', 'B_', '-'),
  })
  .map(
    ({ prefix, blocks, ...report }) =>
      ({ kind: 'report', version: 1, ...report, blocks: withIds(blocks as Block[], prefix) }) as ReportDocument,
  );

/** The blocks with ids in reading order; the generated ones have none. */
function withIds(blocks: readonly Block[], prefix: string): Block[] {
  const copy = structuredClone(blocks) as Block[];
  let count = 0;
  for (const placed of placedBlocks(copy)) placed.block.id = `${prefix}${count++}`;
  return copy;
}
