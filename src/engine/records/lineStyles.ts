import { applySgr, changedStyle, isWholeChange, plainStyle, sgrOf, styleChange, type ConsoleStyle } from '../../model/index.js';
import { Pacer } from '../series/pacer.js';
import type { LogLines, LogPiece } from './logLines.js';

/** The style in which a line begins: what the lines before it left switched on. They are read from the last to the first, as far as it takes to know all of it. */
export async function styleBefore(lines: LogLines, line: number, signal: AbortSignal): Promise<ConsoleStyle> {
  const pacer = new Pacer(signal);
  let change = plainStyle;
  for await (const piece of lines.piecesBefore(line, signal)) {
    for (let row = piece.to - 1; row >= piece.from; row--) {
      change = { ...styleChange(textAt(piece, row)), ...change };
      if (isWholeChange(change)) return changedStyle(plainStyle, change);
      if ((row & 127) === 0 && pacer.due) await pacer.pause();
    }
    if (piece.style !== undefined) return changedStyle(applySgr(plainStyle, piece.style), change);
  }
  return changedStyle(plainStyle, change);
}

/** Goes down the lines of a run and tells how each begins. */
export class StyleFollower {
  #style: ConsoleStyle;
  /** Number of the line that begins so. */
  #line: number;

  constructor(style: ConsoleStyle, line: number) {
    this.#style = style;
    this.#line = line;
  }

  /** How a line of a piece begins, as SGR parameters. Lines are asked for in ascending order, and no piece between them is left out. */
  at(piece: LogPiece, line: number): string {
    this.#goTo(piece, line);
    return sgrOf(this.#style);
  }

  /** Takes in what is left of a piece. */
  finish(piece: LogPiece): void {
    this.#goTo(piece, piece.first + piece.to - piece.from);
  }

  #goTo(piece: LogPiece, line: number): void {
    for (; this.#line < line; this.#line++) {
      this.#style = changedStyle(this.#style, styleChange(textAt(piece, piece.from + this.#line - piece.first)));
    }
  }
}

function textAt({ segment: { text } }: LogPiece, row: number): string {
  return text.dictionary[text.codes[row]!]!;
}
