import fc from 'fast-check';

/** White space of all kinds, and text that is not Latin. */
const characters = [
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
];

/** Signs of Markdown, YAML and HTML, and of reports. */
const signs =
  '* ** _ __ ~ ~~ ` `` ``` ```` > | || \\ \\| --- === *** ~~~ [ ] ( ) [a](b) ![a](b) <b> </details> <!-- --> <script>alert(1)</script> &amp; &#0; &nbsp; [^1] $ $$ $x$ {{ }} {{a}} { } ::: [!NOTE] http://a.b www.a.b @ ! % ? " \' null true .nan 1e3 0x1 2024-01-01 a b word val/loss . ,';

/** Those with a space in them. */
const withSpaces = ['# ', '## ', '- ', '+ ', '1. ', '1) ', '> ', '<!-- #x -->', '[a]: b', '[x] ', '[ ] ', ': ', 'a: b', '- a', 'two words'];

/** Text of pieces that mean something somewhere, and any Unicode. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...characters, ...signs.split(' '), ...withSpaces) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join('').replaceAll(/\p{Surrogate}/gu, '?'));

const line = fc
  .array(fc.constantFrom('loss', 'fell', 'to', '0.3', 'val/acc', 'and', 'then', 'rose'), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(' '));

/** Plain sentences, and hostile text. */
export const anyText = fc.oneof(line, hostileText);
