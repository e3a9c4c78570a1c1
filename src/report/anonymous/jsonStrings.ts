/** A JSON text of a list or an object with its strings and names of fields replaced; the text itself where none of them changes, undefined where it is no JSON. */
export function jsonStrings(text: string, replace: (part: string) => string): string | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  let changed = false;
  const replaced = (part: string): string => {
    const next = replace(part);
    changed ||= next !== part;
    return next;
  };
  try {
    const next = mapStrings(JSON.parse(text) as unknown, replaced);
    return changed ? JSON.stringify(next) : text;
  } catch {
    return undefined;
  }
}

/** The same JSON with other strings and names of fields. */
export function mapStrings(value: unknown, replace: (part: string) => string): unknown {
  if (typeof value === 'string') return replace(value);
  if (Array.isArray(value)) return value.map((part) => mapStrings(part, replace));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [replace(key), mapStrings(part, replace)]));
}
