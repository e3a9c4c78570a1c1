import { RunfolioError } from '../../../model/index.js';
import { formatStep } from '../../../theme/index.js';

type Functions = Readonly<Record<string, (...values: unknown[]) => unknown>>;

/** Values of a list that an expression makes, and characters of a text, at most. */
const [mostValues, mostCharacters] = [100_000, 10_000];

/** Milliseconds of the shortest month, quarter and so on: enough to tell how many of them lie between two times at most. */
const shortest: Readonly<Record<string, number>> = {
  year: 365 * 86_400_000,
  quarter: 90 * 86_400_000,
  month: 28 * 86_400_000,
  week: 7 * 86_400_000,
  date: 86_400_000,
  day: 86_400_000,
  dayofyear: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** The functions of expressions that make as much as they are asked to, each up to a limit. Beyond it they throw `too-large`, with the figure. */
export function boundedFunctions(functions: Functions): Functions {
  const times =
    (name: 'timeSequence' | 'utcSequence') =>
    (...given: unknown[]) => {
      const [unit, start, stop, step] = given;
      const each = (shortest[String(unit)] ?? 1) * Math.max(1, Number(step ?? 1) || 1);
      refuseMore(name, Math.abs(Number(stop) - Number(start)) / each, mostValues, 'times');
      return functions[name]?.(...given);
    };
  return {
    sequence: (...given) => {
      const [start, stop, step] =
        given.length === 1 ? [0, Number(given[0]), 1] : [Number(given[0]), Number(given[1]), Number(given[2] ?? 1)];
      refuseMore('sequence', Math.max(0, (stop - start) / step), mostValues, 'numbers');
      return functions['sequence']?.(...given);
    },
    timeSequence: times('timeSequence'),
    utcSequence: times('utcSequence'),
    pad: (text, length, ...rest) => {
      refuseMore('pad', Number(length), mostCharacters, 'characters');
      return functions['pad']?.(text, length, ...rest);
    },
    format: (value, specifier, ...rest) => {
      if (isHugeFormat(specifier)) refuseMore('format', Infinity, mostCharacters, 'characters');
      return functions['format']?.(value, specifier, ...rest);
    },
  };
}

/** Whether a number format asks for more than 999 characters. */
export function isHugeFormat(specifier: unknown): boolean {
  return typeof specifier === 'string' && /\d{4}/.test(specifier);
}

function refuseMore(name: string, wanted: number, most: number, what: string): void {
  if (!(wanted > most)) return;
  const count = Number.isFinite(wanted) ? formatStep(Math.ceil(wanted)) : 'too many';
  throw new RunfolioError('too-large', `${name}(…) in an expression makes ${count} ${what}; at most ${formatStep(most)} are made.`);
}
