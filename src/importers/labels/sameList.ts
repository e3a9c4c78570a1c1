import type { ClassList } from './classList.js';

/** Whether two lists call the same ids the same. */
export function sameList(one: ClassList, other: ClassList): boolean {
  return one.names.size === other.names.size && [...one.names].every(([id, name]) => other.names.get(id) === name);
}
