import type { ConfigValue } from '../../src/model/index.js';
import { seeded } from './random.js';
import { tableColumns } from './tableValues.js';

type Cell = Extract<ConfigValue, string | number | boolean>;

/** What decides a run's loss: three numbers, two of them together, a text, a truth value, and noise. */
export function lossOf(run: number, values: readonly Cell[]): number {
  const value = (key: string): Cell => values[tableColumns.indexOf(key)]!;
  const [a, b, c] = ['number_0', 'number_1', 'number_2'].map((key) => Number(value(key)));
  const kind = value('text_0') === 'sgd' ? 1 : 0;
  return 3 * a! + Math.sin(6 * b!) + b! * c! + kind + (value('flag_0') === true ? 0.5 : 0) + 0.3 * seeded(run + 7)();
}
