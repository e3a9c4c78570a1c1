import fc from 'fast-check';
import { marks, type Inline } from '../../src/report/document/inline.js';
import type { Block, BlockBody } from '../../src/report/document/block.js';
import type { List, Prose } from '../../src/report/document/prose.js';
import type { ReportDocument } from '../../src/report/document/report.js';
import type { RunSet } from '../../src/model/index.js';
import { placedBlocks } from '../../src/report/document/blockTree.js';
import { arbitraryFilter } from './arbitraryQuery.js';

/** Pieces of text that mean something somewhere: in Markdown, YAML, HTML, Unicode, or here. */
const hostile = [
  ...[
    '',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
    '\r',
    '\u0000',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\u00A0',
    '\u200B',
    '\u202E',
    'שלום',
    'مرحبا',
    '😀',
    'e\u0301',
    'İ',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '`',
    '``',
    '```',
    '````',
    '# ',
    '## ',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '> ',
    '>',
    '|',
    '||',
    '\\',
    '\\|',
    '---',
    '===',
    '***',
    '~~~',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '[a](b)',
    '![a](b)',
    '<b>',
    '</details>',
    '<!--',
    '-->',
    '<!-- #x -->',
    '<script>alert(1)</script>',
    '&amp;',
    '&#0;',
    '&nbsp;',
    '[a]: b',
    '[^1]',
    '[x] ',
    '[ ] ',
  ],
  ...[
    '$',
    '$$',
    '$x$',
    '{{',
    '}}',
    '{{a}}',
    '{',
    '}',
    ':::',
    ': ',
    'a: b',
    '- a',
    '[!NOTE]',
    'http://a.b',
    'www.a.b',
    '@',
    '!',
    '%',
    '?',
    "'",
    '"',
    'null',
    'true',
    '.nan',
    '1e3',
    '0x1',
    '2024-01-01',
  ],
  ...['a', 'b', 'word', 'val/loss', 'two words', '.', ','],
];

/** Text of such pieces, and any Unicode. */
export const arbitraryProseText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...hostile) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll(/\p{Surrogate}/gu, '?'));

const line = fc
  .array(fc.constantFrom('loss', 'fell', 'to', '0.3', 'val/acc', 'and', 'then', 'rose'), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

/** Plain sentences, and hostile ones. */
const text = fc.oneof(line, arbitraryProseText);

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
      deep: fc.jsonValue({ maxDepth: 3 }).map(withoutRefused),
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

export const arbitraryPanel = (panelId: string) =>
  fc.record({
    id: fc.constant(panelId),
    kind: fc.constantFrom('line-plot', 'from-another-world'),
    version: fc.constantFrom(1, 7),
    spec: fc.jsonValue({ maxDepth: 3 }).map(withoutRefused),
    layout: fc.record({ x: fc.nat(12), y: fc.nat(50), w: fc.nat(12), h: fc.nat(12) }),
  });

export const arbitraryRunSet = (setId: string): fc.Arbitrary<RunSet> =>
  fc.record(
    {
      id: fc.constant(setId),
      name: text,
      project: text,
      filter: arbitraryFilter.filter((filter) => isWellFormed(JSON.stringify(filter)) && areNumbersKept(filter)),
      search: text,
      sort: fc.constantFrom([], [{ column: { from: 'run' as const, key: 'created_at' as const }, ascending: false }]),
      hidden: fc.array(text, { maxLength: 2 }),
      colors: fc.dictionary(fc.constantFrom('r1', 'r 2', '#'), fc.constant('#ff0000')).map((colors) => ({ ...colors })),
    },
    { requiredKeys: ['id', 'name', 'project', 'sort', 'hidden', 'colors'] },
  );

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

/** JSON without the names of fields that reports refuse, and without half characters. */
function withoutRefused(json: unknown): unknown {
  return JSON.parse(
    JSON.stringify(json)
      .replaceAll(/__proto__|constructor|prototype/g, 'x')
      .replaceAll(/\\ud[89a-f][0-9a-f]{2}/gi, '?'),
  ) as unknown;
}

function isWellFormed(json: string): boolean {
  return !/\\ud[89a-f][0-9a-f]{2}/i.test(json);
}

/** JSON has no NaN outside scalars. */
function areNumbersKept(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return true;
  const { op, seconds, asOf, of } = filter as { op?: string; seconds?: number; asOf?: number | 'now'; of?: unknown };
  if (op === 'within last') return Number.isFinite(seconds) && (asOf === 'now' || Number.isFinite(asOf));
  return Array.isArray(of) ? of.every(areNumbersKept) : areNumbersKept(of);
}
