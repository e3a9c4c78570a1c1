import type { Node } from 'unist';
import { RunfolioError } from '../../model/index.js';

/** A place in a text, both numbers from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** What is wrong with a text, and where. */
export interface TextProblem extends TextPlace {
  message: string;
}

/** A text that is no report: all that was found wrong with it, in the order of the text. */
export class ReportTextError extends RunfolioError {
  readonly problems: readonly TextProblem[];

  constructor(problems: readonly TextProblem[]) {
    super('bad-spec', problems.map(({ line, column, message }) => `${line}:${column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Takes note of what is wrong, and gives nothing: what it complains of is left out. */
export type Complain = (place: TextPlace, message: string) => undefined;

/** Where a node of a syntax tree starts. */
export function placeOf(node: Node): TextPlace {
  return node.position?.start ?? { line: 1, column: 1 };
}

/** The place of a character, counted from 0, in a text that starts at `from`. */
export function placeAt(text: string, offset: number, from: TextPlace): TextPlace {
  const lines = text.slice(0, offset).split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { line: from.line, column: from.column + last.length }
    : { line: from.line + lines.length - 1, column: last.length + 1 };
}
