import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, makeQuote } from './findQuote.js';

/** Words of which no one is like another, so that what was meant is never in doubt. */
const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 14, maxLength: 40 });
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.nat({ max: 12 }),
  put: fc.stringMatching(/^[A-Z ]{0,12}$/),
});

/** Text before, within and after a mark; edits strike one of them, and the marked text is known at each step. */
const marked = words.chain((all) =>
  fc.record({
    before: fc.constant(all.slice(0, 5).join(' ') + ' '),
    piece: fc.constant(all.slice(5, 10).join(' ')),
    after: fc.constant(' ' + all.slice(10).join(' ')),
    edits: fc.array(fc.tuple(fc.constantFrom('before', 'after'), edit), { maxLength: 12 }),
  }),
);

const struck = (text: string, { at, drop, put }: { at: number; drop: number; put: string }): string => {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + drop);
};

describe('a quote', () => {
  test('is found again, to the letter, whatever is written around it', () => {
    fc.assert(
      fc.property(marked, ({ before, piece, after, edits }) => {
        const quote = makeQuote(before + piece + after, { start: before.length, end: before.length + piece.length });
        const around = { before, after };
        for (const [where, change] of edits) around[where as 'before'] = struck(around[where as 'before'], change);
        expect(findQuote(around.before + piece + around.after, quote)).toEqual({
          start: around.before.length,
          end: around.before.length + piece.length,
        });
      }),
    );
  });

  test('is found where most of it still stands, beside edits around it', () => {
    const within = fc.array(
      fc.record({ at: fc.double({ min: 0.1, max: 0.9, noNaN: true }), drop: fc.nat({ max: 2 }), put: fc.stringMatching(/^[A-Z]{0,2}$/) }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(marked, within, ({ before, piece, after, edits }, changes) => {
        const quote = makeQuote(before + piece + after, { start: before.length, end: before.length + piece.length });
        const around = { before, after };
        for (const [where, change] of edits) around[where as 'before'] = struck(around[where as 'before'], change);
        const now = changes.reduce(struck, piece);
        const found = findQuote(around.before + now + around.after, quote);
        const [start, end] = [around.before.length, around.before.length + now.length];
        expect(found).toBeDefined();
        // Its ends may be off by what was changed, and no more.
        expect(Math.abs(found!.start - start) + Math.abs(found!.end - end)).toBeLessThanOrEqual(8);
      }),
    );
  });

  test('of several such places is the one whose surroundings are its own', () => {
    const text = 'The loss fell. Then the loss rose. At the end the loss fell again.';
    const at = text.indexOf('the loss', 20);
    const last = text.lastIndexOf('the loss');
    for (const start of [at, last]) {
      const quote = makeQuote(text, { start, end: start + 8 });
      expect(findQuote(`A new sentence about the loss. ${text}`, quote)?.start).toBe(start + 31);
    }
  });

  test('is gone where its words are gone, and a short one where only its like is left', () => {
    const quote = makeQuote('Adam was best at a learning rate of 0.01.', { start: 0, end: 20 });
    expect(findQuote('Nothing of that kind can be read here by anyone.', quote)).toBeUndefined();
    expect(findQuote('', quote)).toBeUndefined();
    const short = makeQuote('We chose a rate.', { start: 9, end: 10 });
    expect(findQuote('Other words, with many letters a and more.', short)).toBeUndefined();
    expect(findQuote('Today we chose a rate.', short)).toEqual({ start: 15, end: 16 });
  });

  test('takes as few changes as brute force finds', () => {
    const letters = fc.stringMatching(/^[ab]{7,12}$/);
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[ab]{8,16}$/), (exact, text) => {
        if (text.includes(exact)) return;
        const found = findQuote(text, { exact, prefix: '', suffix: '', start: 0 });
        const best = Math.min(...pieces(text).map((piece) => distance(exact, piece)));
        if (found) expect(distance(exact, text.slice(found.start, found.end))).toBe(best);
        else expect(best).toBeGreaterThan(exact.length * 0.4);
      }),
      { numRuns: 60 },
    );
  });
});

function pieces(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => Array.from({ length: text.length - i }, (__, n) => text.slice(i, i + n + 1))).flat();
}

/** Levenshtein's, by its definition. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
  return rows[a.length]![b.length]!;
}
