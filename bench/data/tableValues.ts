import type { ConfigValue } from '../../src/model/index.js';
import { seeded } from './random.js';

/** The 50 columns of the run table: 30 numbers, 15 texts of few values, 5 truth values. */
export const tableColumns: readonly string[] = [
  ...Array.from({ length: 30 }, (_, i) => `number_${i}`),
  ...Array.from({ length: 15 }, (_, i) => `text_${i}`),
  ...Array.from({ length: 5 }, (_, i) => `flag_${i}`),
];

/** The columns on screen: the first numbers and texts. */
export const shownColumns: readonly string[] = ['number_0', 'number_1', 'number_2', 'number_3', 'number_4', 'text_0', 'text_1', 'flag_0'];

const words = ['adam', 'adamw', 'sgd', 'lion', 'adagrad', 'rmsprop', 'lamb', 'adafactor'];

/** The values of one run, in the order of `tableColumns`. */
export function tableValues(run: number): Extract<ConfigValue, string | number | boolean>[] {
  const random = seeded(run + 1);
  return tableColumns.map((column) => {
    if (column.startsWith('number')) return Number(random().toPrecision(6));
    return column.startsWith('text') ? words[Math.floor(random() * words.length)]! : random() < 0.5;
  });
}
