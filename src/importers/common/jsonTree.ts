import { emptyJsonObject, isJsonObject, type JsonObject, type JsonValue } from './jsonScanner.js';

/** Sets the value at a path of a tree made by `emptyJsonObject`, making objects on the way where there are none. */
export function setPath(tree: JsonObject, path: readonly string[], value: JsonValue): void {
  let node = tree;
  for (const key of path.slice(0, -1)) {
    const child = Object.hasOwn(node, key) ? node[key] : undefined;
    // A copy without prototype: what JSON.parse made must not be assigned to under any key.
    const next: JsonObject = Object.assign(emptyJsonObject(), isJsonObject(child) ? child : {});
    node[key] = next;
    node = next;
  }
  const last = path.at(-1);
  if (last !== undefined) node[last] = value;
}

/** Removes the value at a path, if there is one. */
export function removePath(tree: JsonObject, path: readonly string[]): void {
  let node: JsonValue | undefined = tree;
  for (const key of path.slice(0, -1)) node = isJsonObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  const last = path.at(-1);
  if (isJsonObject(node) && last !== undefined) delete node[last];
}

/** Both trees in one; where both have a value, `over` wins, but objects are merged key by key. */
export function merged(base: JsonObject, over: JsonObject): JsonObject {
  const result: JsonObject = Object.assign(emptyJsonObject(), base);
  for (const [key, value] of Object.entries(over)) {
    const old = result[key];
    result[key] = isJsonObject(old) && isJsonObject(value) && !Object.hasOwn(value, '_type') ? merged(old, value) : value;
  }
  return result;
}
