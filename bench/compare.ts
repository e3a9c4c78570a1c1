import type { BenchLine } from './bench.js';
import { median, rounded } from './statistics.js';

/** Takes one or more figures of a contestant. */
export type Contestant = () => Promise<number | readonly number[]>;

export interface CompareOptions {
  bench: string;
  /** Must have the key `ours`. */
  contestants: Readonly<Record<string, Contestant>>;
  n: number;
  unit: string;
  /** Default: median. */
  statistic?: ((values: readonly number[]) => number) | undefined;
  say: (text: string) => void;
}

/** Samples all contestants in turn and compares their figures. */
export async function compare({ bench, contestants, n, unit, statistic, say }: CompareOptions): Promise<BenchLine> {
  const samples = await takeTurns({ bench, contestants, n, say });
  const figures = new Map([...samples].map(([name, taken]) => [name, taken.flat()]));
  return compareFigures({ bench, figures, n, unit, statistic });
}

export interface TurnsOptions<Sample> {
  /** Told beside a peer that fails. */
  bench: string;
  /** Must have the key `ours`. */
  contestants: Readonly<Record<string, () => Promise<Sample>>>;
  n: number;
  say: (text: string) => void;
  /** ms after which a contestant's sample counts as failed. Default three minutes. */
  patience?: number;
}

/**
 * Samples all contestants in turn, `n` times, after one round that does not count, so that the machine's moods strike all alike. A peer that fails is out
 * of the race; the failure is told. Rejects where ours fails.
 */
export async function takeTurns<Sample>({
  bench,
  contestants,
  n,
  say,
  patience = 180_000,
}: TurnsOptions<Sample>): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round <= n; round++) {
    for (const name of Object.keys(contestants).filter((each) => samples.has(each))) {
      try {
        const taken = await within(contestants[name]!(), patience);
        if (round > 0) samples.get(name)!.push(taken);
      } catch (error) {
        if (name === 'ours') throw error;
        say(`${bench}: ${name} is out: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
        samples.delete(name);
      }
    }
  }
  return samples;
}

export interface FiguresOptions extends Pick<CompareOptions, 'bench' | 'n' | 'unit' | 'statistic'> {
  /** By contestant, `ours` among them. */
  figures: ReadonlyMap<string, readonly number[]>;
}

/** The line that compares the figures of all contestants. */
export function compareFigures({ bench, figures, n, unit, statistic = median }: FiguresOptions): BenchLine {
  const ours = statistic(figures.get('ours')!);
  const peers = [...figures].filter(([name]) => name !== 'ours').map(([name, values]) => [name, statistic(values)] as const);
  return lineOf(bench, ours, peers, unit, n);
}

/** A line out of figures; the best of the peers is the one compared with. */
export function lineOf(bench: string, ours: number, peers: readonly (readonly [string, number])[], unit: string, n: number): BenchLine {
  const best = peers.toSorted(([, a], [, b]) => a - b)[0];
  return {
    bench,
    ours: rounded(ours),
    peer: best?.[0] ?? null,
    theirs: best ? rounded(best[1]) : null,
    ratio: best ? rounded(ours / best[1]) : null,
    unit,
    n,
    ...(peers.length > 1 && { peers: Object.fromEntries(peers.map(([name, figure]) => [name, rounded(figure)])) }),
  };
}

/** The line with the power to which cost grew since the line of a tenth of the size. */
export function withExponent(line: BenchLine, smaller: BenchLine | undefined): BenchLine {
  return smaller ? { ...line, exponent: rounded(Math.log10(line.ours / smaller.ours)) } : line;
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no result within ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
