/** A JSON child as it was read: its value, or why it is none. */
export type JsonChild = { value: unknown } | { problem: string } | undefined;

/** What an element was given, in the three ways there are: of the same field a property counts before the JSON child, and that before an attribute. */
export interface ElementInput {
  /** By name, in lower case, as written. */
  attributes: ReadonlyMap<string, string>;
  json: JsonChild;
  /** By name. */
  properties: ReadonlyMap<string, unknown>;
}

/** What an element was given as it stands; `properties` are those that were set. */
export function readInput(element: Element, properties: ReadonlyMap<string, unknown>): ElementInput {
  const attributes = new Map(Array.from(element.attributes, ({ name, value }) => [name, value]));
  return { attributes, json: readJsonChild(element), properties: new Map(properties) };
}

function readJsonChild(element: Element): JsonChild {
  const script = [...element.children].find((child) => child.localName === 'script' && isJson(child.getAttribute('type')));
  const text = script?.textContent?.trim();
  if (!text) return undefined;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function isJson(type: string | null): boolean {
  return /^application\/(?:[\w.-]+\+)?json$/i.test(type?.trim() ?? '');
}

/** The value of a field that is the same in all three ways, before anything of it is checked. */
export function rawField(input: ElementInput, name: string): unknown {
  if (input.properties.has(name)) return input.properties.get(name);
  const json = input.json && 'value' in input.json ? (Object(input.json.value) as Record<string, unknown>)[name] : undefined;
  return json ?? input.attributes.get(name);
}
