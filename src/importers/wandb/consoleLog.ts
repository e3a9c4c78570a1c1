import type { RunLog } from '../../model/index.js';
import type { OutputRecord } from './decodeEvents.js';

/** A line that has been begun. */
interface OpenLine {
  text: string;
  time: number;
}

/** Puts the pieces of what a run printed together to lines, each stream by itself, in the order in which lines were ended. */
export class ConsoleLog {
  readonly #text: string[] = [];
  readonly #time: number[] = [];
  readonly #stderr: number[] = [];
  readonly #open: [OpenLine | undefined, OpenLine | undefined] = [undefined, undefined];

  add({ stderr, time, text }: OutputRecord): void {
    const stream = stderr ? 1 : 0;
    const parts = text.split('\n');
    parts.forEach((part, i) => {
      const open = (this.#open[stream] ??= { text: '', time });
      open.text += part;
      if (i < parts.length - 1) this.#end(stream);
      else if (open.text === '') this.#open[stream] = undefined;
    });
  }

  #end(stream: 0 | 1): void {
    const line = this.#open[stream]!;
    this.#open[stream] = undefined;
    this.#text.push(lastWritten(line.text));
    this.#time.push(line.time);
    this.#stderr.push(stream);
  }

  /** All lines, also those that were not ended; undefined where nothing was printed. */
  finish(): RunLog | undefined {
    for (const stream of [0, 1] as const) if (this.#open[stream]) this.#end(stream);
    if (this.#text.length === 0) return undefined;
    const log: RunLog = { text: this.#text };
    if (this.#time.some((time) => !Number.isNaN(time))) log.time = Float64Array.from(this.#time);
    if (this.#stderr.includes(1)) log.stderr = Uint8Array.from(this.#stderr);
    return log;
  }
}

/** The lines of `output.log`; undefined where it holds none. */
export function logOfText(text: string): RunLog | undefined {
  const lines = text.split('\n').map(lastWritten);
  if (lines.at(-1) === '') lines.pop();
  return lines.length > 0 ? { text: lines } : undefined;
}

/** What is left of a line that was written over by going back to its beginning, as progress bars do. */
function lastWritten(line: string): string {
  if (!line.includes('\r')) return line;
  return line.split('\r').findLast((part) => part !== '') ?? '';
}
