/** What a message may hold: characters and values in all, and how deep they lie. */
const most = { characters: 262_144, values: 20_000, depth: 40 };

/** Whether a message is of a size that is looked into at all. Stops where it is not, so that no message costs more than one of that size; cycles are too deep. */
export function isSmall(message: unknown): boolean {
  let [characters, values] = [0, 0];
  const fits = (value: unknown, depth: number): boolean => {
    if (typeof value === 'string') characters += value.length;
    if (++values > most.values || characters > most.characters || depth > most.depth) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return false;
    for (const name in value) {
      characters += name.length;
      if (!fits((value as Record<string, unknown>)[name], depth + 1)) return false;
    }
    return true;
  };
  return fits(message, 0);
}
