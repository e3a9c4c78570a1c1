import { english, type Locale } from '../../src/texts/index.js';

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size in the largest decimal unit of which there is at least one: `532 B`, `4.5 kB`, `23 MB`. */
export function formatBytes(bytes: number, locale: Locale = english): string {
  let [size, unit] = [bytes, 0];
  while (size >= 999.5 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  const number = size < 9.95 && unit > 0 ? size.toFixed(1) : String(Math.round(size));
  return locale.leftToRight(`${locale.local(number)} ${units[unit] ?? ''}`);
}
