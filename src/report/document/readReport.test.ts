import { describe, expect, test } from 'vitest';
import { emptyReport } from './report.js';
import { readReport } from './readReport.js';
import { reportLimits } from './plainCopy.js';

const text = (words: string, more: object = {}) => [{ type: 'text', text: words, ...more }];
const paragraph = (id: string, more: object = {}) => ({ id, type: 'paragraph', text: text('x'), ...more });
const report = (more: object = {}) => ({ ...emptyReport('T'), ...more });

describe('readReport', () => {
  test.each<[string, unknown, RegExp]>([
    ['no object', 'x', /^This is no report: kind: it is not "report"/],
    ['another kind', { kind: 'dashboard-view', version: 1 }, /kind: it is not "report"/],
    ['no version', { ...emptyReport('T'), version: 'x' }, /version: it is no whole number from 1/],
    ['a newer version', { ...emptyReport('T'), version: 99 }, /of version 99; up to 1 is known/],
    ['no title', report({ title: undefined }), /title: it must be string/],
    [
      'a number as text',
      report({ blocks: [paragraph('a', { text: text('a').concat(text(5 as unknown as string)) })] }),
      /blocks\[0\]\.text\[1\]\.text/,
    ],
    ['a heading without level', report({ blocks: [{ id: 'a', type: 'heading', text: [] }] }), /blocks\[0\]\.level/],
    [
      'a list in a list',
      report({
        blocks: [
          {
            id: 'l',
            type: 'list',
            style: 'bullet',
            items: [{ content: [{ type: 'list', style: 'bullet', items: [{ content: [{ type: 'code' }] }] }] }],
          },
        ],
      }),
      /blocks\[0\]\.items\[0\]\.content\[0\]\.items\[0\]\.content\[0\]\.text/,
    ],
    [
      'a block in a column',
      report({ blocks: [{ id: 'c', type: 'columns', columns: [{ blocks: [{ id: 'x', type: 'heading', level: 9, text: [] }] }] }] }),
      /blocks\[0\]\.columns\[0\]\.blocks\[0\]\.level/,
    ],
    [
      'a script as link',
      report({ blocks: [paragraph('a', { text: text('x', { link: 'javascript:alert(1)' }) })] }),
      /blocks\[0\]\.text\[0\]\.link: a link starts with/,
    ],
    [
      'a link of an unknown part',
      report({ blocks: [paragraph('a', { text: [{ type: 'mention', link: 'data:text/html,x' }] })] }),
      /blocks\[0\]\.text\[0\]\.link/,
    ],
    [
      'an image as data',
      report({ blocks: [{ id: 'i', type: 'image', src: 'data:image/svg+xml,x', alt: '' }] }),
      /blocks\[0\]\.src: an address/,
    ],
    ['an embedded script', report({ blocks: [{ id: 'i', type: 'embed', url: 'javascript:x', title: '' }] }), /blocks\[0\]\.url/],
    ['no block', report({ blocks: [null] }), /blocks\[0\]/],
    ['an unknown block without id', report({ blocks: [{ type: 'poll' }] }), /blocks\[0\]\.id/],
    ['an id of a block that is none', report({ blocks: [paragraph('a b')] }), /blocks\[0\]\.id: an id of a block/],
    [
      'one id twice',
      report({ blocks: [paragraph('a'), { id: 'f', type: 'collapsible', title: '', blocks: [paragraph('a')] }] }),
      /blocks\[1\]\.blocks\[0\]\.id: another block has the id "a"/,
    ],
    [
      'a panel under another id',
      report({ panels: { p: { id: 'q', kind: 'x', version: 1, layout: { x: 0, y: 0, w: 1, h: 1 } } } }),
      /panels\.p\.id: it is "q"/,
    ],
    [
      'a panel without place',
      report({ panels: { 'train/loss': { id: 'train/loss', kind: 'x', version: 1 } } }),
      /panels\["train\/loss"\]\.layout/,
    ],
    [
      'a run set with a filter that is none',
      report({
        runSets: { A: { id: 'A', name: 'A', project: 'p', sort: [], hidden: [], colors: {}, filter: { op: 'and', of: [{ op: '~' }] } } },
      }),
      /runSets\.A\.filter\.of\[0\]\.op/,
    ],
    ['half a character', report({ title: 'a\ud800' }), /title: this text is no Unicode/],
    ['a function', report({ blocks: [{ id: 'a', type: 'poll', run: () => 1 }] }), /blocks\[0\]\.run: a function is no JSON/],
    ['a date', report({ extra: new Date(0) }), /extra: only plain objects are JSON/],
    [
      '__proto__',
      JSON.parse('{"kind":"report","version":1,"title":"","blocks":[],"panels":{"__proto__":{"polluted":1}},"runSets":{}}'),
      /panels\.__proto__: a field cannot be called "__proto__"/,
    ],
    [
      'constructor',
      report({ blocks: [{ id: 'a', type: 'poll', constructor: { prototype: {} } }] }),
      /blocks\[0\]\.constructor: a field cannot be called "constructor"/,
    ],
  ])('says what is wrong and where: %s', (_, saved, message) => {
    expect(() => readReport(saved)).toThrow(message);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('refuses what is too deep before anything else looks at it', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(() => readReport(report({ deep }))).toThrow(/deep.* is more than 64 levels deep/);
  });

  test('refuses what is too large', () => {
    const long = report({ title: 'x'.repeat(reportLimits.size) });
    const many = report({ extra: Array.from({ length: reportLimits.size / 4 }, () => 0) });
    const named = report({ extra: { ['x'.repeat(501)]: 1 } });
    expect(() => readReport(long)).toThrow(/larger than 1,000,000 characters/);
    expect(() => readReport(many)).toThrow(/larger than 1,000,000 characters/);
    expect(() => readReport(named)).toThrow(/name of a field is longer than 500/);
  });

  test('keeps what it does not know, and shares nothing with what it was given', () => {
    const saved = report({
      extra: { a: [null] },
      blocks: [
        { id: 'u', type: 'poll', constructors: 1, deep: { er: [true] } },
        paragraph('p', { extra: 'x', text: text('a', { extra: 1 }) }),
      ],
      panels: { p: { id: 'p', kind: 'unheard-of', version: 3, spec: { a: 1 }, layout: { x: 0, y: 0, w: 1, h: 1, z: 2 }, extra: [] } },
    });
    const before = structuredClone(saved);
    const read = readReport(saved);
    expect(read).toEqual(before);
    (read.panels['p']!.spec as { a: number }).a = 2;
    expect(saved).toEqual(before);
  });
});
