import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block } from '../document/block.js';
import { readReport } from '../document/readReport.js';
import { parseReport } from './parseReport.js';
import { ReportTextError } from './place.js';
import { printReport } from './printReport.js';

const front = '---\nkind: report\nversion: 1\ntitle: T\n---\n';

/** The blocks of a text without their ids. */
function blocksOf(body: string): unknown[] {
  return parseReport(`${front}\n${body}\n`).blocks.map(({ id: _id, ...block }) => block);
}

/** What is wrong with a text, with its places. */
function problemsOf(text: string): string[] {
  try {
    parseReport(text);
    return [];
  } catch (error) {
    if (!(error instanceof ReportTextError)) throw error;
    return error.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
  }
}

const plain = (text: string, more: object = {}) => ({ type: 'text', text, ...more });
const paragraph = (...text: object[]) => ({ type: 'paragraph', text });

test('the fixture with every type of block is the same after it was printed and read', () => {
  const report = readReport(JSON.parse(readFileSync(new URL('../document/fixtures/report.v1.json', import.meta.url), 'utf8')));
  const text = printReport(report);
  expect(parseReport(text)).toEqual(report);
  expect(parseReport(text.replaceAll('\n', '\r\n'))).toEqual(report);
  expect(parseReport(`\uFEFF${text}`)).toEqual(report);
});

test('the example of the documentation is a report', () => {
  const page = readFileSync(new URL('../../../docs/reports.md', import.meta.url), 'utf8');
  const [example = ''] = /(?<=\n\n)( {4}.*\n|\n(?= {4}))+/.exec(page) ?? [];
  const { blocks, panels } = parseReport(example.replaceAll(/^ {4}/gm, ''));
  expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'callout', 'panel-grid']);
  expect(Object.keys(panels)).toEqual(['loss']);
});

describe('Markdown as people write it', () => {
  test.each<[string, unknown]>([
    ['Wrapped\nlines', paragraph(plain('Wrapped\nlines'))],
    [
      '*a* __b__ `c` ~~d~~',
      paragraph(
        plain('a', { marks: ['italic'] }),
        plain(' '),
        plain('b', { marks: ['bold'] }),
        plain(' '),
        plain('c', { marks: ['code'] }),
        plain(' '),
        plain('d', { marks: ['strike'] }),
      ),
    ],
    [
      '[*a*](https://x.y) <https://z.y>',
      paragraph(plain('a', { marks: ['italic'], link: 'https://x.y' }), plain(' '), plain('https://z.y', { link: 'https://z.y' })),
    ],
    ['[a][b]\n\n[b]: https://x.y', paragraph(plain('a', { link: 'https://x.y' }))],
    ['Prices: $5 and $6, or $ 7', paragraph(plain('Prices: $5 and $6, or $ 7'))],
    ['$a_b * c_d\\$$ and $`x`$', paragraph({ type: 'math', tex: 'a_b * c_d\\$' }, plain(' and '), { type: 'math', tex: '`x`' })],
    ['$$\n\\frac{a}{b}\n$$', { type: 'math', tex: '\\frac{a}{b}' }],
    ['{{last *loss* of a_b_c}}!', paragraph({ type: 'value', source: 'last *loss* of a_b_c' }, plain('!'))],
    ['{{not closed} and {single}', paragraph(plain('{{not closed} and {single}'))],
    ['\\{{a}} \\$x$', paragraph(plain('{{a}} $x$'))],
    ['Setext\n---', { type: 'heading', level: 2, text: [plain('Setext')] }],
    ['* a\n\n  b', { type: 'list', style: 'bullet', items: [{ content: [paragraph(plain('a')), paragraph(plain('b'))] }] }],
    [
      '3) a\n4) b',
      { type: 'list', style: 'ordered', start: 3, items: [{ content: [paragraph(plain('a'))] }, { content: [paragraph(plain('b'))] }] },
    ],
    [
      '- [ ] a\n- [x] b',
      {
        type: 'list',
        style: 'bullet',
        items: [
          { checked: false, content: [paragraph(plain('a'))] },
          { checked: true, content: [paragraph(plain('b'))] },
        ],
      },
    ],
    ['> [!TIP]\n> a', { type: 'callout', tone: 'tip', content: [paragraph(plain('a'))] }],
    [
      '> [!TIP]\n>\n> - a',
      { type: 'callout', tone: 'tip', content: [{ type: 'list', style: 'bullet', items: [{ content: [paragraph(plain('a'))] }] }] },
    ],
    ['    indented', { type: 'code', text: 'indented' }],
    ['```yaml\na: 1\n```', { type: 'code', language: 'yaml', text: 'a: 1' }],
    ['![a](asset:b.png "c")', { type: 'image', src: 'asset:b.png', alt: 'a', caption: 'c' }],
    [
      'a | b\n--|:-:\n1 | 2',
      {
        type: 'table',
        align: ['none', 'center'],
        rows: [
          [[plain('a')], [plain('b')]],
          [[plain('1')], [plain('2')]],
        ],
      },
    ],
    ['```yaml block\ntype: a b\nx: 1\n```', { type: 'a b', x: 1 }],
  ])('%j', (body, block) => {
    expect(blocksOf(body)).toEqual([block]);
  });
});

describe('what is wrong', () => {
  const grid = (panel: string) => `\`\`\`yaml panel-grid\nrunSets: []\npanels:\n  - ${panel}\n\`\`\``;
  test.each<[string, string, string[] | RegExp[]]>([
    ['no front matter', '# Title\n', [/^1:1: a report starts with its front matter/]],
    ['front matter that does not end', '---\ntitle: x\n', [/^1:1: a report starts with its front matter/]],
    ['front matter that is no YAML', '---\nkind: report\ntitle: "x\n---\n', [/^3:\d+: this is no YAML/]],
    ['a title that is none', '---\nkind: report\nversion: 1\ntitle: [x]\n---\n', [/^4:8: it must be string/]],
    ['a run set that is none', `${front.slice(0, -4)}runSets:\n  A:\n    project: 5\n---\n`, [/^7:14: it must be string/]],
    ['an alias', '---\nkind: report\nversion: 1\ntitle: &a [x]\nauthors: *a\n---\n', [/^2:1: Alias resolution is disabled/]],
    ['two things at once', `${front}\n<b>x</b>\n\ntext <i>x\n`, [/^7:1: HTML/, /^7:5: HTML/, /^9:6: HTML/]],
    ['a script as link', `${front}\nsome\ntext [x](javascript:alert(1))`, [/^8:6: "javascript:alert\(1\)" is no link/]],
    ['a script behind a reference', `${front}\n[x][y]\n\n[y]: javascript:alert(1)`, [/^7:1: "javascript:alert\(1\)" is no link/]],
    ['an image in a line', `${front}\na ![b](https://x.y) c`, [/^7:3: an image is a block of its own/]],
    ['an image that is a script', `${front}\n![b](javascript:x)`, [/^7:1: an address starts with/]],
    ['a heading in a list', `${front}\n- a\n- # b`, [/^8:3: a list entry holds text, lists and code only, no heading/]],
    ['a quote in a quote', `${front}\n> > a`, [/^7:3: a quote holds text, lists and code only, no quote/]],
    ['a block that is no YAML', `${front}\n\`\`\`yaml embed\nurl: [\n\`\`\``, [/^8:\d+: this is no YAML/]],
    ['YAML without fields', `${front}\n\`\`\`yaml embed\n- a\n\`\`\``, [/^7:1: a block of YAML has fields/]],
    ['a block of no type', `${front}\n\`\`\`yaml block\na: 1\n\`\`\``, [/^7:1: this block does not say its type/]],
    ['a field of a block', `${front}\n\`\`\`yaml embed\nurl: https://x.y\ntitle: 5\n\`\`\``, [/^9:8: it must be string/]],
    [
      'a field of a panel',
      `${front}\n${grid('{id: a, kind: x, version: 0, layout: {x: 0, y: 0, w: 1, h: 1}}')}`,
      [/^10:31: it must be more than 0/],
    ],
    ['a field that panels lack', `${front}\n${grid('{id: a, kind: x, version: 1}')}`, [/^10:5: it must be object/]],
    ['one panel twice', `${front}\n${grid('{id: a}\n  - {id: a}')}`, [/^11:5: there is another panel "a"/]],
    ['__proto__ in a panel', `${front}\n${grid('{id: __proto__}')}`, [/^10:5: a field cannot be called "__proto__"/]],
    ['__proto__ in YAML', `${front}\n${grid('{id: a, spec: {__proto__: {x: 1}}}')}`, [/^10:\d+: a field cannot be called "__proto__"/]],
    ['an id twice', `${front}\n<!-- #a -->\nx\n\n<!-- #a -->\ny`, [/^11:1: another block has the id "a"/]],
    ['details that do not end', `${front}\n<details>\n<summary>x</summary>\n\ntext`, [/^7:1: <\/details> is missing/]],
    ['an end of nothing', `${front}\n</details>`, [/^7:1: nothing is open/]],
    [
      'columns without a column',
      `${front}\n<!-- columns -->\n\ntext\n\n<!-- /columns -->`,
      [/^9:1: blocks of columns stand below/, /^7:1: Too small|^7:1/].slice(0, 1),
    ],
    ['a column of nothing', `${front}\n<!-- column -->`, [/^7:1: <!-- column --> stands between/]],
    ['a comment', `${front}\n<!-- later -->`, [/^7:1: HTML is no part of a report/]],
  ])('names line and column: %s', (_, text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern) as unknown));
    expect(Object.prototype).not.toHaveProperty('x');
  });

  test('a newer version is refused as such', () => {
    expect(() => parseReport(front.replace('version: 1', 'version: 2'))).toThrow(/version 2; up to 1 is known/);
  });

  test('long hostile text is read, or refused with a place', () => {
    for (const piece of ['$a ', '{{', '$$', '{{a}', '`', '<!--', '[', '*a _'])
      expect(() => parseReport(`${front}\n${piece.repeat(1000)}`)).not.toThrow(RangeError);
  });
});

describe('ids of blocks', () => {
  const ids = (text: string): string[] => parseReport(text).blocks.map(({ id }: Block) => id);

  test('are made of what blocks say, and stay when others change', () => {
    const text = `${front}\nfirst\n\n---\n\nsecond\n\n---\n`;
    expect(ids(text)).toEqual(ids(text));
    expect(new Set(ids(text)).size).toBe(4);
    const changed = ids(text.replace('first', 'changed'));
    expect(changed.slice(1)).toEqual(ids(text).slice(1));
    expect(changed[0]).not.toBe(ids(text)[0]);
  });

  test('need not be printed where reading makes them again', () => {
    const text = `${front}\nfirst\n\n---\n\nsecond\n\n---\n`;
    expect(printReport(parseReport(text))).toBe(text);
  });

  test('are printed where a block no longer says what it said', () => {
    const report = parseReport(`${front}\nfirst\n\nsecond\n`);
    const [first, second] = report.blocks as [Block, Block];
    const edited = {
      ...report,
      blocks: [{ ...first, text: [{ type: 'text', text: 'changed' }] } as Block, second, { ...first, id: 'new' }],
    };
    const text = printReport(edited);
    expect(text).toBe(`${front}\n<!-- #${first.id} -->\nchanged\n\nsecond\n\n<!-- #new -->\nfirst\n`);
    expect(parseReport(text)).toEqual(edited);
  });
});
