import type { ImportWarning } from '../../model/index.js';

/** How often the same thing happened, and where first. */
export interface Tally {
  count: number;
  runs: number;
  /** The first value it happened with, shortened. */
  example: string;
}

interface Entry {
  code: string;
  runs: Set<string>;
  count: number;
  example: string;
  sentence: (tally: Tally) => string;
}

/** Collects what an import could not take as it was: single events, and counts of what happens often. */
export class WarningLog {
  #warnings: ImportWarning[] = [];
  readonly #tallies = new Map<string, Entry>();

  add(warning: ImportWarning): void {
    this.#warnings.push(warning);
  }

  /** Takes back the warnings about a file that turned out not to count. */
  forget(path: string): void {
    this.#warnings = this.#warnings.filter((warning) => warning.path !== path);
  }

  /** Counts an event, of no run where `run` is empty; all events of the same code and subject make one warning. `sentence` turns the counts into its message. */
  count(code: string, subject: string, run: string, example: () => string, sentence: (tally: Tally) => string): void {
    const key = `${code}\n${subject}`;
    let entry = this.#tallies.get(key);
    if (!entry) {
      entry = { code, runs: new Set(), count: 0, example: shortened(example()), sentence };
      this.#tallies.set(key, entry);
    }
    entry.count++;
    entry.runs.add(run);
  }

  /** All warnings: single ones in order, then the counted ones. */
  list(): ImportWarning[] {
    const tallied = [...this.#tallies.values()].map(({ code, runs, count, example, sentence }): ImportWarning => {
      const [only] = runs;
      const message = sentence({ count, runs: runs.size, example });
      return runs.size === 1 && only ? { code, message, run: only } : { code, message };
    });
    return [...this.#warnings, ...tallied];
  }
}

/** `1 value`, `2,000 values`: a count with its noun. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
