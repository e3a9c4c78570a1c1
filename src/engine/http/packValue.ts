import { RunfolioError } from '../../model/index.js';
import { arrayName, type CrossingArray } from './arrayTypes.js';

/** A value as JSON that keeps what JSON would lose, and the typed arrays it holds, in the order in which they are met. */
export interface PackedValue {
  json: unknown;
  arrays: CrossingArray[];
}

/**
 * Packs plain values: texts, numbers of any kind, truth values, null, undefined, big integers, typed arrays, lists and objects of these. What JSON has no form
 * for becomes an object with the key `$`, as does an object that has that key itself.
 */
export function packValue(value: unknown): PackedValue {
  const arrays: CrossingArray[] = [];
  return { json: packed(value, arrays), arrays };
}

function packed(value: unknown, arrays: CrossingArray[]): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return packedNumber(value);
    case 'undefined':
      return { $: 'undefined' };
    case 'bigint':
      return { $: 'bigint', text: String(value) };
    case 'object':
      return value === null ? null : packedObject(value, arrays);
    default:
      throw new RunfolioError('internal', `A ${typeof value} cannot cross to another machine.`);
  }
}

function packedNumber(value: number): unknown {
  if (Object.is(value, -0)) return { $: 'number', text: '-0' };
  return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
}

function packedObject(value: object, arrays: CrossingArray[]): unknown {
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => packed(item, arrays));
  if (ArrayBuffer.isView(value)) return packedArray(value, arrays);
  const entries = Object.entries(value).map(([key, item]) => [key, packed(item, arrays)] as const);
  return Object.hasOwn(value, '$') ? { $: 'object', entries } : Object.fromEntries(entries);
}

function packedArray(view: ArrayBufferView, arrays: CrossingArray[]): unknown {
  const name = arrayName(view);
  if (name === undefined) throw new RunfolioError('internal', 'A view of a kind that no frame has cannot cross to another machine.');
  const array = view as CrossingArray;
  arrays.push(array);
  return { $: name, length: array.length };
}
