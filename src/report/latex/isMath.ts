import katex from 'katex';

/** Words that would change what comes after the formula, or reach outside of it. */
const refused =
  /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand|global|long|href|url|html\w*|includegraphics|tag|label|char|kern|mkern|[hm]skip|verb)(?![A-Za-z])/;

/** Whether a formula is whole, and made of nothing but what formulas are made of: only such ones reach LaTeX. */
export function isMath(tex: string, displayMode: boolean): boolean {
  if (refused.test(tex) || tex.trim() === '') return false;
  try {
    katex.renderToString(tex, {
      displayMode,
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      throwOnError: true,
      maxExpand: 500,
      maxSize: 20,
    });
    return true;
  } catch {
    return false;
  }
}
