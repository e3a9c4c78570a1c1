import { sameJson } from '../document/sameJson.js';

/** A place in a spec. */
export type Path = readonly PropertyKey[];

/** An object of a spec that nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads the fields of an object of a spec and knows which were taken: a field of another type than was asked for is not. What is left is kept with what was made of
 * the object, so that nothing is lost.
 */
export class Fields {
  readonly json: JsonObject;
  readonly path: Path;
  readonly #taken = new Set<string>();
  readonly #quiet = new Set<string>();
  readonly #inner = new Map<string, Fields>();

  constructor(json: unknown, path: Path = []) {
    this.json = isObject(json) ? json : {};
    this.path = path;
  }

  text(key: string): string | undefined {
    return this.take(key, (value) => typeof value === 'string');
  }

  /** A text with something in it. An empty one is taken, as it says nothing. */
  words(key: string): string | undefined {
    return this.text(key) || undefined;
  }

  number(key: string): number | undefined {
    return this.take(key, (value) => typeof value === 'number');
  }

  flag(key: string): boolean | undefined {
    return this.take(key, (value) => typeof value === 'boolean');
  }

  texts(key: string): string[] | undefined {
    return this.take(key, (value): value is string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
  }

  list(key: string): readonly unknown[] | undefined {
    return this.take(key, (value) => Array.isArray(value));
  }

  object(key: string): JsonObject | undefined {
    return this.take(key, isObject);
  }

  choice<Choice extends string>(key: string, choices: readonly Choice[]): Choice | undefined {
    return this.take(key, (value): value is Choice => choices.some((choice) => choice === value));
  }

  /** The fields of an object within; what is left of them is left of this one. */
  inner(key: string): Fields {
    const known = this.#inner.get(key);
    if (known) return known;
    const fields = new Fields(this.json[key], [...this.path, key]);
    if (isObject(this.json[key])) this.#inner.set(key, fields);
    return fields;
  }

  take<T>(key: string, is: (value: unknown) => value is T): T | undefined {
    const value = Object.hasOwn(this.json, key) ? this.json[key] : undefined;
    if (!is(value)) return undefined;
    this.#taken.add(key);
    return value;
  }

  /** Gives a field back that was taken and could not be used. */
  giveBack(...keys: readonly string[]): void {
    for (const key of keys) this.#taken.delete(key);
  }

  /** Takes the fields that are as W&B writes them where nobody chose anything. */
  usual(defaults: JsonObject): this {
    for (const [key, value] of Object.entries(defaults)) if (sameJson(this.json[key], value)) this.#taken.add(key);
    return this;
  }

  /** Fields that are kept without a word: they say nothing of what is shown. */
  quiet(...keys: readonly string[]): this {
    for (const key of keys) this.#quiet.add(key);
    return this;
  }

  /** What nobody took; undefined where that is nothing. */
  rest(): JsonObject | undefined {
    const entries = Object.entries(this.json).flatMap(([key, value]): [string, unknown][] => {
      if (this.#taken.has(key)) return [];
      const inner = this.#inner.get(key);
      if (!inner) return [[key, value]];
      const rest = inner.rest();
      return rest ? [[key, rest]] : [];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** `rest` as the field under which it is kept. */
  kept(): { wandb?: JsonObject } {
    const wandb = this.rest();
    return wandb ? { wandb } : {};
  }

  /** Names of what nobody took, without what says nothing. */
  left(): string[] {
    return Object.entries(this.json).flatMap(([key, value]) => {
      if (this.#taken.has(key) || this.#quiet.has(key) || saysNothing(value)) return [];
      const inner = this.#inner.get(key);
      return inner ? inner.left().map((name) => (key === 'config' ? name : `${key}.${name}`)) : [key];
    });
  }
}

function saysNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
