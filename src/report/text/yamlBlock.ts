import type { Code } from 'mdast';
import { placeOf, type Complain } from './place.js';
import { parseYaml, printYaml, type YamlValue } from './yamlText.js';

/** What stands after `yaml` in the first line where the type of a block is no single word: the type is a field then. */
const anyType = 'block';

/** The fields of a block as they are written, with where they stand. */
export interface YamlFields {
  type: string;
  fields: Readonly<Record<string, unknown>>;
  placeOf: YamlValue['placeOf'];
}

/** A block as fenced YAML, for what Markdown has no sign for: its type in the first line, its fields below. */
export function printYamlBlock(type: string, fields: Readonly<Record<string, unknown>>): string {
  const word = /^[A-Za-z][\w-]*$/.test(type) && type !== anyType;
  const text = printYaml(word ? fields : { type, ...fields });
  const fence = '`'.repeat(Math.max(3, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length + 1)));
  return `${fence}yaml ${word ? type : anyType}\n${text}${fence}`;
}

/** Whether a code block is a block as YAML. YAML that is shown as code has nothing after its language. */
export function isYamlBlock({ lang, meta }: Code): boolean {
  return lang === 'yaml' && Boolean(meta);
}

/** Reads it; undefined, and complained of, where it is none. */
export function readYamlBlock(node: Code, complain: Complain): YamlFields | undefined {
  const start = placeOf(node);
  const yaml = parseYaml(node.value, { line: start.line + 1, column: start.column }, complain);
  if (!yaml) return undefined;
  const fields: unknown = yaml.value ?? {};
  if (!isFields(fields)) return complain(start, 'a block of YAML has fields: `name: value`');
  const named = node.meta?.trim() ?? '';
  if (named !== anyType && 'type' in fields) return complain(yaml.placeOf(['type']), `the type of this block is "${named}" already`);
  const type = named === anyType ? fields['type'] : named;
  if (typeof type !== 'string') return complain(start, 'this block does not say its type: `type: name`');
  return { type, fields, placeOf: yaml.placeOf };
}

/** Whether it is an object of fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
