import { addSgr, applySgr, plainStyle, type ConsoleStyle } from './consoleStyle.js';
import { readSequence } from './consoleSequence.js';

/** A stretch of a line in one style: places in the text, in UTF-16 units, `end` exclusive. */
export interface ConsoleSpan {
  start: number;
  end: number;
  style: ConsoleStyle;
}

/** A line as a terminal shows it. */
export interface ConsoleLine {
  text: string;
  /** Stretches that are not plain, in order. */
  spans: ConsoleSpan[];
  /** Whether something was written over: what a progress bar showed before. */
  overwritten: boolean;
}

export interface ConsoleOptions {
  /** Keeps what was written over, each return of the carriage as `␍`. Default false. */
  overwritten?: boolean | undefined;
  /** How the line begins: what the lines before it left switched on (see `styleChange`). Default plain. */
  style?: ConsoleStyle | undefined;
}

// oxlint-disable-next-line no-control-regex -- These are what is looked for.
const controls = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/;

/**
 * What remains of a printed line on a terminal: colours and weights (SGR) become styles, carriage returns, backspaces and the sequences that erase and move within a line
 * do what they do there, all other control characters and sequences (ECMA-48) are left out. A sequence that never ends hides nothing but its first characters.
 */
export function readConsoleLine(raw: string, { overwritten = false, style = plainStyle }: ConsoleOptions = {}): ConsoleLine {
  if (!controls.test(raw)) {
    const spans = style === plainStyle || raw === '' ? [] : [{ start: 0, end: raw.length, style }];
    return { text: raw, spans, overwritten: false };
  }
  const row = new TerminalRow(overwritten, style);
  readThrough(raw, row);
  return row.line();
}

/** What a printed line does to the style of the text after it, in the form that `changedStyle` takes: a terminal goes on in it on the next line. */
export function styleChange(raw: string): ConsoleStyle {
  if (!raw.includes('\u001b') && !raw.includes('\u009b')) return plainStyle;
  const change = new ChangeOfStyle();
  readThrough(raw, change);
  return change.style;
}

/** What reads a printed line: characters, and sequences by their final character. */
interface Terminal {
  take: (code: number) => void;
  obey: (final: string, params: string) => void;
}

function readThrough(raw: string, terminal: Terminal): void {
  const lastEnd = Math.max(...['\u0007', '\u001b\\', '\u009c'].map((end) => raw.lastIndexOf(end)));
  let at = 0;
  while (at < raw.length) {
    const code = raw.codePointAt(at)!;
    const sequence = code === 0x1b || (code >= 0x80 && code <= 0x9f) ? readSequence(raw, at, lastEnd) : undefined;
    if (sequence) {
      terminal.obey(sequence.final, sequence.params);
      at = sequence.end;
    } else {
      terminal.take(code);
      at += code > 0xffff ? 2 : 1;
    }
  }
}

/** Follows colours and weights alone. */
class ChangeOfStyle implements Terminal {
  style = plainStyle;

  take(): void {}

  obey(final: string, params: string): void {
    if (final === 'm') this.style = addSgr(this.style, params);
  }
}

/** One row of a terminal: a character per cell. */
class TerminalRow implements Terminal {
  readonly #keeps: boolean;
  readonly #cells: string[] = [];
  readonly #styles: ConsoleStyle[] = [];
  #style: ConsoleStyle;
  #at = 0;
  #overwritten = false;
  /** Whether the carriage is at the left because it returned: shown once more is written. */
  #returned = false;

  constructor(keeps: boolean, style: ConsoleStyle) {
    this.#keeps = keeps;
    this.#style = style;
  }

  take(code: number): void {
    if (code === 0x0d) this.#returned = this.#cells.length > 0 || this.#at > 0;
    else if (code === 0x08) this.#move(this.#at - 1);
    else if (code === 0x0a) this.#put('␊');
    else if (code === 0x09 || (code >= 0x20 && (code < 0x7f || code > 0x9f))) this.#put(String.fromCodePoint(code));
  }

  obey(final: string, params: string): void {
    const count = Math.max(1, Number.parseInt(params, 10) || 1);
    if (final === 'm') this.#style = applySgr(this.#style, params);
    else if (final === 'K') this.#erase(Number.parseInt(params, 10) || 0);
    else if (final === 'G' || final === '`') this.#move(count - 1);
    else if (final === 'C') this.#move(this.#at + count);
    else if (final === 'D') this.#move(this.#at - count);
  }

  line(): ConsoleLine {
    const spans: ConsoleSpan[] = [];
    let text = '';
    for (let i = 0; i < this.#cells.length; i++) {
      const start = text.length;
      const style = this.#styles[i] ?? plainStyle;
      text += this.#cells[i] ?? ' ';
      const last = spans.at(-1);
      if (style === plainStyle) continue;
      if (last?.style === style && last.end === start) last.end = text.length;
      else spans.push({ start, end: text.length, style });
    }
    return { text, spans, overwritten: this.#overwritten };
  }

  #put(character: string): void {
    if (this.#returned) this.#return();
    if (this.#at < this.#cells.length && !this.#keeps) this.#overwritten ||= this.#cells[this.#at] !== character;
    // Where a row was erased the cursor may stand beyond its end.
    while (!this.#keeps && this.#cells.length < this.#at) this.#styles[this.#cells.push(' ') - 1] = plainStyle;
    const at = this.#keeps ? this.#cells.length : this.#at;
    this.#cells[at] = character;
    this.#styles[at] = this.#style;
    this.#at = at + 1;
  }

  #return(): void {
    this.#returned = false;
    this.#at = 0;
    if (!this.#keeps) return;
    this.#overwritten = true;
    this.#cells.push('␍');
    this.#styles.push(plainStyle);
  }

  #move(to: number): void {
    if (this.#keeps) return;
    if (this.#returned) this.#return();
    this.#at = Math.min(Math.max(0, to), Math.max(this.#at, this.#cells.length));
  }

  /** 0: from here on, 1: up to here, 2: all. */
  #erase(what: number): void {
    if (this.#keeps) return;
    if (this.#returned) this.#return();
    const [from, to] = what === 0 ? [this.#at, this.#cells.length] : [0, what === 1 ? this.#at + 1 : this.#cells.length];
    const gone = this.#cells.slice(from, to);
    if (gone.length === 0) return;
    this.#overwritten ||= gone.some((cell) => cell !== ' ');
    if (to >= this.#cells.length) this.#cells.length = this.#styles.length = what === 2 ? 0 : from;
    else this.#cells.fill(' ', from, to);
  }
}
