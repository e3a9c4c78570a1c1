import { describe, expect, test } from 'vitest';
import { hardCodedTexts, hardCodedTextsOf } from '../scripts/hardCodedTexts.ts';

test('folders whose texts have been moved show none that is hard-coded', async () => {
  expect(await hardCodedTexts()).toEqual([]);
});

describe('the checker', () => {
  test.each([
    '<p>Hello</p>',
    '<b aria-label="Close" />',
    '<b title={open ? "Close" : other} />',
    '<b title={`Remove ${key}`} />',
    '<p>{empty && "Nothing"}</p>',
    'const text = `${n} runs of ${all}`;',
    "const text = 'No value can be drawn.';",
    'formatStep(3)',
    'const text = n.toLocaleString();',
  ])('finds what is shown by %s', (code) => expect(hardCodedTextsOf('a.tsx', code)).toHaveLength(1));

  test.each([
    '<p className="rf-a rf-b">{t("close")}</p>',
    '<b title={t("close")} type="button" />',
    "throw new RunfolioError('offline', `The server of ${name} is gone.`);",
    'formatStep(3, locale)',
    "if (key === 'Enter') save();",
    "lazyPanel({ kind: 'a', title: 'Line plot', about: 'Lines of metrics.' })",
    "import x from './y.js';",
    "const style = 'linear-gradient(to right, red)';",
  ])('leaves %s', (code) => expect(hardCodedTextsOf('a.tsx', code)).toEqual([]));
});
