/** What became of a value: itself in the form that is wanted, or what would have been right (`a number from 0 to 0.999`). */
export type Reading<T> = { value: T } | { expected: string };

/** Reads a field from whatever it was given as; attributes are texts. */
export type Reader<T> = (given: unknown) => Reading<T>;

export const text: Reader<string> = (given) =>
  typeof given === 'string' && given.trim() !== '' ? { value: given } : { expected: 'a text' };

/** `''` is how a page writes an attribute that is only there. */
export const flag: Reader<boolean> = (given) => {
  if (typeof given === 'boolean') return { value: given };
  if (given === '' || given === 'true') return { value: true };
  return given === 'false' ? { value: false } : { expected: 'true or false' };
};

export function number(least = -Infinity, most = Infinity): Reader<number> {
  const range = least === -Infinity ? 'a number' : `a number from ${least}${most === Infinity ? '' : ` to ${most}`}`;
  return (given) => {
    const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given;
    const isValid = typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most;
    return isValid ? { value } : { expected: range };
  };
}

export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  const expected = words.length === 1 ? `${words[0]}` : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  return (given) => {
    const value = words.find((word) => word === given);
    return value === undefined ? { expected } : { value };
  };
}

/** An attribute is a JSON list or texts with commas between them; a single value is a list of one. */
export function listOf<T>(item: Reader<T>): Reader<T[]> {
  return (given) => {
    const items = typeof given === 'string' ? textItems(given) : Array.isArray(given) ? given : [given];
    if (items === undefined) return { expected: 'a list: JSON, or texts with commas between them' };
    const readings = items.map((one: unknown) => item(one));
    const wrong = readings.find((reading) => 'expected' in reading);
    if (wrong && 'expected' in wrong) return { expected: `a list, of which each is ${wrong.expected}` };
    return { value: readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])) };
  };
}

function textItems(given: string): unknown[] | undefined {
  if (!given.trimStart().startsWith('[')) return given.split(',').map((item) => item.trim());
  const list = parsedJson(given);
  return Array.isArray(list) ? list : undefined;
}

/** An attribute is JSON. */
export function object<T>(check: (value: object) => T | undefined, expected: string): Reader<T> {
  return (given) => {
    const value = typeof given === 'string' ? parsedJson(given) : given;
    const checked = typeof value === 'object' && value !== null ? check(value) : undefined;
    return checked === undefined ? { expected } : { value: checked };
  };
}

/** What a function says of it, or the first sentence of what it throws. */
export function parsed<T>(parse: (value: unknown) => T): Reader<T> {
  return (given) => {
    try {
      return { value: parse(typeof given === 'string' ? JSON.parse(given) : given) };
    } catch (error) {
      return { expected: error instanceof Error ? error.message : String(error) };
    }
  };
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
