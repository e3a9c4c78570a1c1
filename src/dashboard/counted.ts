import { formatCount, formatStep } from '../theme/index.js';

/** A count with its noun: `1 run`, `9,120 runs`, `2.4M points`. Every digit is shown below 100,000. */
export function counted(count: number, noun: string): string {
  return `${count < 100_000 ? formatStep(count) : formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
