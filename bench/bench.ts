import type { Page } from 'playwright';

/** One printed line: a comparison of medians (or of another statistic that the name says). Lower is better everywhere. */
export interface BenchLine {
  /** `line.redraw.100x1000` */
  bench: string;
  /** runfolio's figure. */
  ours: number;
  /** The best peer that survived; null where there is none to compare with. */
  peer: string | null;
  theirs: number | null;
  /** `ours / theirs`. */
  ratio: number | null;
  unit: string;
  /** Samples behind each figure. */
  n: number;
  /** Figures of all peers that survived, where there are several. */
  peers?: Readonly<Record<string, number>>;
  /** Growth from the line a tenth of this size: cost grows with size to this power. */
  exponent?: number;
  /** Further figures of ours that explain the first. */
  also?: Readonly<Record<string, number>>;
}

/** What a bench needs from the runner. */
export interface BenchContext {
  /** Samples per contestant. */
  readonly n: number;
  /** Whether figures are wanted soon rather than exact: the largest sizes are left out. */
  readonly quick: boolean;
  /** Whether this line was asked for. */
  readonly wants: (name: string) => boolean;
  /** Runs `use` on a page of a browser profile of its own: nothing is cached. */
  readonly withPage: <T>(path: string, use: (page: Page) => Promise<T>) => Promise<T>;
  /** Tells people, beside the figures. */
  readonly say: (text: string) => void;
}

/** A group of lines that share their data. */
export interface Bench {
  /** Names of the lines, small sizes first. */
  readonly names: readonly string[];
  run(context: BenchContext): AsyncIterable<BenchLine>;
}
