import type { LogSegment } from '../../arrow/index.js';
import { lowerBound } from '../../numeric/index.js';
import type { LogPart, RecordProject } from './recordProject.js';

/** The rows of one run in one file: line `first + i` is row `from + i`. */
export interface LogPiece {
  segment: LogSegment;
  from: number;
  to: number;
  /** Number of the first of these lines within the run. */
  first: number;
  /** How that line begins, as SGR parameters; undefined where only the lines before it say so. */
  style: string | undefined;
}

/** What one run printed: only the files are read that hold a line that is asked for, and the last, which says how many there are. */
export class LogLines {
  readonly #project: RecordProject;
  readonly #run: number;
  readonly #parts: readonly LogPart[];

  constructor(project: RecordProject, run: number) {
    this.#project = project;
    this.#run = run;
    this.#parts = (project.manifest.logs?.segments ?? []).filter(({ firstRun, lastRun }) => firstRun <= run && run <= lastRun);
  }

  async count(signal: AbortSignal): Promise<number> {
    const last = this.#parts.at(-1);
    if (!last) return 0;
    const piece = await this.#piece(last, signal);
    return piece.to > piece.from ? piece.first + piece.to - piece.from : 0;
  }

  /** Pieces that hold lines `start` to `end`, exclusive, cut to them, in order. */
  async *pieces(start: number, end: number, signal: AbortSignal): AsyncGenerator<LogPiece> {
    const wanted = this.#parts.filter((_, i) => this.#mayHold(i, start, end));
    // The next files are on their way while one is worked on.
    const ahead = 6;
    const loads: Promise<LogPiece>[] = [];
    for (let i = 0; i < wanted.length; i++) {
      while (loads.length < Math.min(wanted.length, i + ahead)) loads.push(quiet(this.#piece(wanted[loads.length]!, signal)));
      const piece = await loads[i]!;
      const cut = cutTo(piece, start, end);
      if (cut.to > cut.from) yield cut;
    }
  }

  /** Pieces that hold lines before `end`, exclusive, cut to them, from the last to the first. One is read once the one after it was. */
  async *piecesBefore(end: number, signal: AbortSignal): AsyncGenerator<LogPiece> {
    for (let i = this.#parts.length - 1; i >= 0; i--) {
      if (!this.#mayHold(i, 0, end)) continue;
      const cut = cutTo(await this.#piece(this.#parts[i]!, signal), 0, end);
      if (cut.to > cut.from) yield cut;
    }
  }

  /** The first file may hold other runs before; all that follow begin with a line of this run, whose number the manifest has. */
  #mayHold(i: number, start: number, end: number): boolean {
    const [part, next] = [this.#parts[i]!, this.#parts[i + 1]];
    const first = part.firstRun === this.#run ? part.firstLine : 0;
    const beyond = next && next.firstRun === this.#run ? next.firstLine : Infinity;
    return first < end && beyond > start;
  }

  async #piece(part: LogPart, signal: AbortSignal): Promise<LogPiece> {
    const segment = await this.#project.log(part, signal);
    const { runs, line } = segment;
    const from = lowerBound(runs, this.#run, 0, runs.length);
    const to = lowerBound(runs, this.#run + 1, from, runs.length);
    const first = line[from] ?? 0;
    return { segment, from, to, first, style: first === 0 ? '' : part.style };
  }
}

/** Handled where it is awaited, which may be never. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

function cutTo({ segment, from, to, first, style }: LogPiece, start: number, end: number): LogPiece {
  const skip = Math.max(0, start - first);
  return { segment, from: from + skip, to: Math.min(to, from + (end - first)), first: first + skip, style: skip === 0 ? style : undefined };
}
