import { describe, expect, it, test } from 'vitest';
import { applySgr, changedStyle, plainStyle, sgrOf } from './consoleStyle.js';
import { readConsoleLine, styleChange } from './consoleText.js';

const shown = (raw: string, overwritten = false): string => readConsoleLine(raw, { overwritten }).text;
const spans = (raw: string) => readConsoleLine(raw).spans;

describe('what is left of a printed line', () => {
  test.each([
    ['plain text stays', 'epoch 1 ü 漢字 🎉', 'epoch 1 ü 漢字 🎉'],
    ['tabs stay', 'a\tb', 'a\tb'],
    ['colours leave no trace', '\u001b[31mred\u001b[0m and \u001b[1;4mbold\u001b[m', 'red and bold'],
    ['a carriage return writes over', '10%\r100%', '100%'],
    ['what is longer shows behind', 'abcdef\rXY', 'XYcdef'],
    ['the last state of a bar', ' 1%|  |\r50%|# |\r100%|##|', '100%|##|'],
    ['a Windows line end is none', 'text\r', 'text'],
    ['several returns are one', 'text\r\r\r', 'text'],
    ['erased to the end', 'abcdef\rXY\u001b[K', 'XY'],
    ['erased as a whole', 'abcdef\u001b[2K\rXY', 'XY'],
    ['erased where it stands', 'abc\u001b[2KX', '   X'],
    ['erased up to here', 'abcdef\u001b[3D\u001b[1KX', '   Xef'],
    ['backspaces', 'working |\b/\b-', 'working -'],
    ['a backspace at the left', '\b\bab', 'ab'],
    ['moved to a column', 'abc\u001b[1GX', 'Xbc'],
    ['the cursor does not pass the end', 'a\u001b[99CX', 'aX'],
    ['titles are left out', '\u001b]0;title\u0007text', 'text'],
    ['links keep their text', '\u001b]8;;https://x\u001b\\here\u001b]8;;\u001b\\', 'here'],
    ['a title that never ends hides nothing', 'a\u001b]0;title', 'a0;title'],
    ['a device string', '\u001bPq#0\u001b\\x', 'x'],
    ['private modes', '\u001b[?25lhidden cursor\u001b[?25h', 'hidden cursor'],
    ['with a question mark m is no colour', '\u001b[?31mx', 'x'],
    ['cut off within a sequence', 'a\u001b[3', 'a'],
    ['cut off at the escape', 'a\u001b', 'a'],
    ['broken by a letter of no sequence', 'a\u001b[31\u0007b', 'ab'],
    ['two escapes', '\u001b\u001b[31mx', 'x'],
    ['character sets', '\u001b(Bx', 'x'],
    ['single-character C1', '\u009b31mx\u009b0m\u0085y', 'xy'],
    ['bells, NUL, DEL', 'a\u0007\u0000\u007fb', 'ab'],
    ['up and down mean nothing in one line', 'a\u001b[1A\u001b[2Jb', 'ab'],
    ['a line end within', 'a\nb', 'a␊b'],
    ['an emoji is one character', '🎉🎉\rX', 'X🎉'],
    ['nothing', '', ''],
    ['only colours', '\u001b[31m\u001b[0m', ''],
  ])('%s', (_, raw, text) => {
    expect(shown(raw)).toBe(text);
  });

  it('keeps what was written over where that is wanted', () => {
    expect(shown('10%\r50%\r100%', true)).toBe('10%␍50%␍100%');
    expect(shown('text\r', true)).toBe('text');
    expect(shown('abc\u001b[2K\rXY', true)).toBe('abc␍XY');
  });

  it('says whether anything was written over', () => {
    const was = (raw: string) => readConsoleLine(raw).overwritten;
    expect(['10%\r20%', 'text\r', 'same\rsame', 'a\u001b[K', 'ab\r\u001b[K'].map(was)).toEqual([true, false, false, false, true]);
  });

  it('takes time in proportion to the length', () => {
    expect(shown('x\r'.repeat(100_000))).toBe('x');
    expect(shown(`${'\u001b['.repeat(50_000)}x`)).toHaveLength(0);
    expect(shown('\u001b]0;'.repeat(20_000)).length).toBeGreaterThan(0);
  });
});

describe('how it looks', () => {
  it('knows the colours of terminals', () => {
    expect(spans('\u001b[31ma\u001b[92mb\u001b[48;5;208mc\u001b[38;2;1;2;255md\u001b[39;49me')).toEqual([
      { start: 0, end: 1, style: { color: 1 } },
      { start: 1, end: 2, style: { color: 10 } },
      { start: 2, end: 3, style: { color: 10, background: 208 } },
      { start: 3, end: 4, style: { color: '#0102ff', background: 208 } },
    ]);
  });

  it('reads colours with colons, with and without a colour space', () => {
    expect(spans('\u001b[38:2::10:20:30ma\u001b[38:2:10:20:30mb\u001b[38:5:9mc').map(({ style }) => style.color)).toEqual([
      '#0a141e',
      '#0a141e',
      9,
    ]);
  });

  it('reads what follows a colour, also a wrong one', () => {
    expect(spans('\u001b[38;5;999;1ma')[0]?.style).toEqual({ bold: true });
    expect(spans('\u001b[58;2;1;2;3;4ma')[0]?.style).toEqual({ underline: true });
    expect(spans('\u001b[38ma')).toEqual([]);
  });

  it('switches on and off', () => {
    const styles = spans('\u001b[1;2;3;4;7;9ma\u001b[22mb\u001b[23;24mc\u001b[4:0;27;29md\u001b[1me').map(({ start, end, style }) => [
      start,
      end,
      Object.entries(style).flatMap(([name, value]) => (value === undefined ? [] : [name])),
    ]);
    expect(styles).toEqual([
      [0, 1, ['bold', 'faint', 'italic', 'underline', 'inverse', 'strike']],
      [1, 2, ['italic', 'underline', 'inverse', 'strike']],
      [2, 3, ['inverse', 'strike']],
      [4, 5, ['bold']],
    ]);
  });

  it('styles what was written last', () => {
    expect(readConsoleLine('\u001b[31mabc\u001b[0m\rX')).toEqual({
      text: 'Xbc',
      spans: [{ start: 1, end: 3, style: { color: 1 } }],
      overwritten: true,
    });
  });

  it('counts in UTF-16 units', () => {
    expect(spans('🎉\u001b[31mx')).toEqual([{ start: 2, end: 3, style: { color: 1 } }]);
  });
});

describe('what goes on in the next line', () => {
  const red = applySgr(plainStyle, '31');

  it('is what the line before left switched on', () => {
    expect(readConsoleLine('plain', { style: red }).spans).toEqual([{ start: 0, end: 5, style: { color: 1 } }]);
    expect(readConsoleLine('a\u001b[0mb', { style: red }).spans).toEqual([{ start: 0, end: 1, style: { color: 1 } }]);
    expect(readConsoleLine('10%\r\u001b[1m100%', { style: red }).spans).toMatchObject([
      { start: 0, end: 4, style: { color: 1, bold: true } },
    ]);
    expect(readConsoleLine('', { style: red }).spans).toEqual([]);
  });

  it.each([
    ['nothing', 'text', '31'],
    ['what is on stays', '\u001b[1mtext', '1;31'],
    ['off again', '\u001b[39mtext', ''],
    ['all off', 'text\u001b[0m', ''],
    ['all off, then bold', '\u001b[mtext\u001b[1m', '1'],
    ['a full reset', '\u001bctext', ''],
    ['private sequences', '\u001b[?39mtext', '31'],
    ['within a title', '\u001b]0;\u001b[32m\u0007text', '31'],
    ['single-character C1', '\u009b44mtext', '31;48;5;4'],
  ])('%s', (_, raw, after) => {
    const style = changedStyle(red, styleChange(raw));
    expect(style).toEqual(applySgr(plainStyle, after));
    // The same as the style of a character that is written at the end.
    const line = readConsoleLine(`${raw}x`, { style: red });
    expect(line.spans.find(({ end }) => end === line.text.length)?.style ?? plainStyle).toEqual(style);
  });

  it('is written as the parameters that make it', () => {
    for (const params of ['1;2;3;4;7;9', '31;44', '97;107', '38;5;208;48;2;1;2;255', '4:0', '1;38;2;0;0;0', '']) {
      const style = applySgr(plainStyle, params);
      expect(applySgr(plainStyle, sgrOf(style))).toEqual(style);
    }
    expect([sgrOf(plainStyle), sgrOf(applySgr(plainStyle, '32;1'))]).toEqual(['', '1;38;5;2']);
  });
});
