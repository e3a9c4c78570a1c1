import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineValue: 'inlineValue';
    inlineMath: 'inlineMath';
    rawCharacters: 'rawCharacters';
  }
}

/** Characters by their codes. */
const [dollar, openBrace, closeBrace, backslash] = [36, 123, 125, 92];

/** Most characters that one value or formula has: scanning for an end that is not there stays cheap. */
const longest = 2000;

/** Adds to Markdown `{{value}}`, `$formula$` and `$$formula$$`, in which no other sign means anything. */
export const rawInlineSyntax: Extension = {
  text: {
    [openBrace]: { name: 'inlineValue', tokenize: tokenizeValue },
    [dollar]: { name: 'inlineMath', tokenize: tokenizeMath } satisfies Construct,
  },
};

/** Line endings are negative codes; the end of the text is null. */
function isLineEnd(code: Code): boolean {
  return code !== null && code < -2;
}

/** Spaces, tabs (negative codes too), line ends and the end of the text. */
function isBlank(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57;
}

/** `{{`, anything within the line, `}}`. */
function tokenizeValue(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let length = 0;

  const start: State = (code) => {
    effects.enter('inlineValue');
    effects.enter('rawCharacters');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== openBrace) return nok(code);
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || isLineEnd(code) || ++length > longest) return nok(code);
    effects.consume(code);
    return code === closeBrace ? closing : inside;
  };
  const closing: State = (code) => {
    if (code !== closeBrace) return inside(code);
    effects.consume(code);
    effects.exit('rawCharacters');
    effects.exit('inlineValue');
    return ok;
  };
  return start;
}

/**
 * `$`, anything within the line that neither starts nor ends with a space, `$` and no digit: prices are no formulas. Or `$$`, anything, `$$`.
 * A backslash takes the next character with it.
 */
function tokenizeMath(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let [length, size, closed] = [0, 1, 0];
  let before: Code = null;

  const start: State = (code) => {
    effects.enter('inlineMath');
    effects.enter('rawCharacters');
    effects.consume(code);
    return second;
  };
  const second: State = (code) => {
    if (code !== dollar) return isBlank(code) ? nok(code) : inside(code);
    size = 2;
    effects.consume(code);
    return inside;
  };
  const inside: State = (code) => {
    if (code === null || ++length > longest || (size === 1 && isLineEnd(code))) return nok(code);
    if (isLineEnd(code)) return lineEnd(code);
    if (code === dollar && (size === 2 || !isBlank(before))) {
      closed = 1;
      effects.consume(code);
      return closing;
    }
    before = code;
    effects.consume(code);
    return code === backslash ? escaped : inside;
  };
  const escaped: State = (code) => {
    if (code === null || isLineEnd(code)) return inside(code);
    before = code;
    effects.consume(code);
    return inside;
  };
  const lineEnd: State = (code) => {
    effects.exit('rawCharacters');
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return nextLine;
  };
  const nextLine: State = (code) => {
    if (code === null || isLineEnd(code)) return nok(code);
    effects.enter('rawCharacters');
    return inside(code);
  };
  const closing: State = (code) => {
    if (closed < size) {
      if (code !== dollar) return inside(code);
      closed++;
      effects.consume(code);
      return closing;
    }
    if (size === 1 && isDigit(code)) return inside(code);
    effects.exit('rawCharacters');
    effects.exit('inlineMath');
    return ok(code);
  };
  return start;
}
