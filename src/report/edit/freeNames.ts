import type { RunSet } from '../../model/index.js';

/** An id that is not among the keys of a record: the prefix and a number. */
export function freeKey(record: object, prefix: string): string {
  let n = 1;
  while (Object.hasOwn(record, `${prefix}${n}`)) n++;
  return `${prefix}${n}`;
}

/** A name that no run set has as its id or name: A, B, …, Z, A2, … */
export function freeLetter(runSets: Readonly<Record<string, RunSet>>): string {
  const taken = new Set(Object.values(runSets).flatMap(({ id, name }) => [id, name]));
  const names = (round: number): string[] =>
    Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => (round === 0 ? letter : `${letter}${round + 1}`));
  for (let round = 0; ; round++) {
    const found = names(round).find((name) => !taken.has(name));
    if (found !== undefined) return found;
  }
}
