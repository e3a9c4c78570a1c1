import { jsonText } from './flatten.js';
import type { JsonValue } from './jsonScanner.js';
import { counted, type WarningLog } from './warningLog.js';

/** Notes that a logged value is no number and thus no point of its metric. One warning per key. */
export function noteNotANumber(warnings: WarningLog, key: string, run: string, value: JsonValue): void {
  warnings.count(
    'not-a-number',
    key,
    run,
    () => jsonText(value),
    (tally) => {
      const where = `${counted(tally.count, 'value')} of “${key}” in ${counted(tally.runs, 'run')}`;
      return `${where} ${tally.count === 1 ? 'is no number' : 'are no numbers'} (such as ${tally.example}) and left out of the history.`;
    },
  );
}

/** Notes that an integer beyond 2^53 is kept as text. One warning per key. */
export function noteBigInteger(warnings: WarningLog, key: string, run: string, value: JsonValue): void {
  warnings.count(
    'big-integer',
    key,
    run,
    () => jsonText(value),
    (tally) => {
      const where = `${counted(tally.count, 'value')} of “${key}” in ${counted(tally.runs, 'run')}`;
      return `${where}: an integer that a number cannot hold exactly (such as ${tally.example}), kept as text.`;
    },
  );
}

/** Notes that a logged integer beyond 2^53 became the nearest number. One warning per key. */
export function noteRounded(warnings: WarningLog, key: string, run: string, value: bigint): void {
  warnings.count(
    'big-integer',
    `point ${key}`,
    run,
    () => String(value),
    (tally) => {
      const where = `${counted(tally.count, 'value')} of “${key}” in ${counted(tally.runs, 'run')}`;
      return `${where}: an integer that a number cannot hold exactly (such as ${tally.example}), rounded in the history.`;
    },
  );
}

/** Notes that two values of a run have the same dotted key, of which the later one is kept. One warning per key. */
export function noteSameKey(warnings: WarningLog, key: string, run: string): void {
  warnings.count(
    'same-key',
    key,
    run,
    () => '',
    (tally) => `“${key}” is there twice in ${counted(tally.runs, 'run')}, nested and with a dot in its name: the later value was kept.`,
  );
}

/** Notes values that have no place in a run. One warning per key; `why` says what was found of them. */
export function noteIgnoredKey(warnings: WarningLog, key: string, run: string, value: JsonValue, why: string): void {
  warnings.count(
    'ignored-key',
    `${key} ${why}`,
    run,
    () => jsonText(value),
    (tally) =>
      `${counted(tally.count, 'value')} of “${key}” in ${counted(tally.runs, 'run')} ${why} and were left out (such as ${tally.example}).`,
  );
}
