import { isNode, parseDocument, stringify, type Document } from 'yaml';
import { canonicalJson, nonFiniteReplacer } from '../../model/index.js';
import { PartError, plainCopy } from '../document/plainCopy.js';
import { placeAt, type Complain, type TextPlace } from './place.js';

/** A value that was written as YAML. */
export interface YamlValue {
  value: unknown;
  /** Where a part of it stands in the whole text; the nearest part there is. */
  placeOf: (path: readonly PropertyKey[]) => TextPlace;
}

const settings = { version: '1.2', schema: 'core', prettyErrors: false } as const;

/** Characters that do not come out of Markdown as they went in, not even in code. */
export const changedByMarkdown = /[\r\0]/;

/** Reads YAML that starts at a place of a text; undefined, and complained of, where it is none. */
export function parseYaml(text: string, from: TextPlace, complain: Complain): YamlValue | undefined {
  const document = parseDocument(text, settings);
  try {
    const faults = [...document.errors, ...document.warnings];
    for (const { pos, message } of faults) complain(placeAt(text, pos[0], from), `this is no YAML: ${message}`);
    if (faults.length > 0) return undefined;
    const placeOf = (path: readonly PropertyKey[]): TextPlace => placeAt(text, offsetOf(document, path), from);
    return { value: plainCopy(document.toJS({ maxAliasCount: 0 })), placeOf };
  } catch (error) {
    if (error instanceof PartError) complain(placeAt(text, offsetOf(document, error.path), from), error.why);
    else complain(from, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

/** YAML of a JSON value, with a line end after it, which is not to be read; nothing for an empty object. What YAML would not give back is written as JSON, which is YAML too. */
export function printYaml(value: unknown): string {
  const json = JSON.stringify(value, nonFiniteReplacer, 1);
  const plain: unknown = JSON.parse(json);
  if (json === '{}') return '';
  const yaml = stringify(plain, { ...settings, lineWidth: 0, aliasDuplicateObjects: false });
  const again = changedByMarkdown.test(yaml) ? undefined : parseYaml(yaml.slice(0, -1), { line: 1, column: 1 }, () => undefined);
  return again && canonicalJson(again.value) === canonicalJson(plain) ? yaml : `${json}\n`;
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
