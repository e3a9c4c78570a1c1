import katex from 'katex';

/** Macros may expand this often, and nothing may be larger than this many em: a formula cannot hold up the page, nor cover it. */
const limits = { maxExpand: 500, maxSize: 20 } as const;

/** Typesets LaTeX into an element, as MathML alone: no links, no HTML of its own, no styles or fonts to load. Throws what is wrong with it. */
export function renderMath(tex: string, element: HTMLElement, displayMode: boolean): void {
  katex.render(tex, element, { output: 'mathml', displayMode, trust: false, strict: 'ignore', throwOnError: true, ...limits });
}
