/** The typed arrays that cross, by the name they have in the header. */
export const arrayTypes = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;

export type ArrayName = keyof typeof arrayTypes;
export type CrossingArray = InstanceType<(typeof arrayTypes)[ArrayName]>;

/** The name under which an array crosses, undefined for views that do not. */
export function arrayName(view: ArrayBufferView): ArrayName | undefined {
  const name = Object.prototype.toString.call(view).slice(8, -1);
  return Object.hasOwn(arrayTypes, name) ? (name as ArrayName) : undefined;
}
