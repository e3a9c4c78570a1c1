import type { ElementInput } from '../elementInput.js';
import type { Reader } from './reader.js';

/** The ways in which fields are given, the weightiest last. */
const ways = ['attribute', 'JSON child', 'property'] as const;
export type Way = (typeof ways)[number];

/** A value as it was given, and how. */
export interface Given {
  value: unknown;
  way: Way;
}

/** Reads an element's fields one by one, and collects what is wrong with them. */
export class FieldValues {
  readonly problems: string[] = [];
  readonly #input: ElementInput;
  readonly #json: Readonly<Record<string, unknown>>;

  /** `wrap` puts a JSON child that is a saved document into the field that takes such. */
  constructor(input: ElementInput, wrap: (json: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>> = (json) => json) {
    this.#input = input;
    this.#json = wrap(this.#jsonFields());
  }

  /** The value of a field; undefined where it is not given, or wrong. */
  read<T>(name: string, reader: Reader<T>): T | undefined {
    const given = this.given(name);
    return given && this.take(name, given, reader);
  }

  /** Reads a value that was given, and notes what is wrong with it. */
  take<T>(name: string, { value, way }: Given, reader: Reader<T>): T | undefined {
    const reading = reader(value);
    if ('value' in reading) return reading.value;
    this.problems.push(problemText(way === 'attribute' ? attributeName(name) : name, { value, way }, reading.expected));
    return undefined;
  }

  /** How a field is given by the weightiest way. */
  given(name: string): Given | undefined {
    return this.ways(name).at(-1);
  }

  /** How a field is given, by each way that gives it, the weightiest last. */
  ways(name: string): Given[] {
    const attribute = this.#input.attributes.get(attributeName(name)) ?? this.#input.attributes.get(name.toLowerCase());
    const values = [attribute, this.#json[name], this.#input.properties.get(name)];
    return ways.flatMap((way, i) => (values[i] === undefined || values[i] === null ? [] : [{ way, value: values[i] }]));
  }

  /** Notes fields of the JSON child that nobody knows: a typing error would otherwise be silent. */
  refuseOthers(known: readonly string[]): void {
    for (const name of Object.keys(this.#json))
      if (!known.includes(name)) this.problems.push(`The field ${name} of the JSON child is not known here.`);
  }

  #jsonFields(): Readonly<Record<string, unknown>> {
    const { json } = this.#input;
    if (!json) return {};
    if ('problem' in json) this.problems.push(`The JSON child cannot be read: ${json.problem}.`);
    else if (typeof json.value === 'object' && json.value !== null && !Array.isArray(json.value))
      return json.value as Readonly<Record<string, unknown>>;
    else this.problems.push('The JSON child is no object.');
    return {};
  }
}

/** `showOriginal` is `show-original` as an attribute. */
export function attributeName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const longest = 80;

function problemText(name: string, { value, way }: Given, expected: string): string {
  const json = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  const short = json.length > longest ? `${json.slice(0, longest)}…` : json;
  const subject = {
    attribute: `The attribute ${name}=`,
    'JSON child': `The field ${name} of the JSON child, `,
    property: `The property ${name}, `,
  }[way];
  return `${subject}${short}${way === 'attribute' ? '' : ','} is not valid. Expected: ${expected.replace(/\.$/, '')}.`;
}
