import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryBlock } from '../../../../tests/support/arbitraryReport.js';
import type { Block } from '../../document/block.js';
import { readReport } from '../../document/readReport.js';
import { emptyReport } from '../../document/report.js';
import { saveReport } from '../../document/saveReport.js';
import { blockTargets, turnBlock } from './turnBlock.js';

const targets = blockTargets;
const text = (said: string) => ({ type: 'paragraph' as const, text: [{ type: 'text' as const, text: said }] });

/** Every word of a text, formula, value or code in it. */
function words(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(words);
  if (typeof part !== 'object' || part === null) return [];
  const { text: said, tex, source, ...rest } = part as Record<string, unknown>;
  const own = [said, tex, source].filter((field): field is string => typeof field === 'string');
  return [...own, ...words(Array.isArray(said) ? said : []), ...Object.values(rest).flatMap(words)];
}

test('turning a block keeps its id, gives blocks that are valid, and loses nothing that it says', () => {
  fc.assert(
    fc.property(arbitraryBlock('b'), fc.constantFrom(...targets), (block, into) => {
      const turned = turnBlock(block, into);
      if (!turned) return;
      expect(turned[0]?.id).toBe(block.id);
      const report = { ...emptyReport(''), blocks: turned.map((each, i) => ({ ...each, id: `x${i}` })) };
      const saved = saveReport(readReport(report));
      if (into === 'code' || into === 'math') return;
      const said = words(JSON.parse(saved)).join('\u0000');
      for (const word of words(block)) expect(said).toContain(word);
    }),
    { numRuns: 400 },
  );
});

test('a list becomes lines, lines become a list', () => {
  const list: Block = { id: 'a', type: 'list', style: 'bullet', items: [{ content: [text('one')] }, { content: [text('two')] }] };
  expect(turnBlock(list, 'check')).toEqual([
    {
      ...list,
      items: [
        { checked: false, content: [text('one')] },
        { checked: false, content: [text('two')] },
      ],
    },
  ]);
  expect(turnBlock(list, 'heading-2')).toEqual([
    { id: 'a', type: 'heading', level: 2, text: text('one').text },
    { ...text('two'), id: '' },
  ]);
  expect(turnBlock({ id: 'b', ...text('x = 1') }, 'code')).toEqual([{ id: 'b', type: 'code', text: 'x = 1' }]);
  expect(turnBlock({ id: 'c', type: 'divider' }, 'quote')).toBeUndefined();
});
