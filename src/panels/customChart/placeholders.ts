import type { ChartJson, CustomChartSpec } from './spec.js';

/** What `${field:…}` and `${string:…}` of a chart are called, each once, in their order. */
export interface Placeholders {
  fields: string[];
  strings: string[];
}

const pattern = /\$\{(field|string):([^}]*)\}/g;
const alone = /^\$\{field:([^}]*)\}$/;

/** The placeholders of a chart. */
export function placeholdersOf(chart: ChartJson): Placeholders {
  const found = { field: new Set<string>(), string: new Set<string>() };
  walkTexts(chart, (text) => {
    for (const [, kind, name = ''] of text.matchAll(pattern)) found[kind === 'field' ? 'field' : 'string'].add(name);
    return text;
  });
  return { fields: [...found.field], strings: [...found.string] };
}

/**
 * The chart with its placeholders filled, as W&B's custom charts have them. A field that is all of a text is a field of Vega-Lite; within a longer text, an expression,
 * it is what stands between the quotes.
 */
export function fillPlaceholders(chart: ChartJson, { fields = {}, strings = {} }: Pick<CustomChartSpec, 'fields' | 'strings'>): ChartJson {
  const own = (values: Readonly<Record<string, string>>, name: string): string => (Object.hasOwn(values, name) ? (values[name] ?? '') : '');
  return walkTexts(chart, (text) => {
    const field = alone.exec(text);
    if (field) return own(fields, field[1] ?? '');
    return text.replaceAll(pattern, (_, kind: string, name: string) =>
      kind === 'field' ? own(fields, name).replaceAll(/[\\'"]/g, String.raw`\$&`) : own(strings, name),
    );
  });
}

/** A copy of JSON in which every text, names of fields excepted, is what `change` makes of it. */
function walkTexts<T>(json: T, change: (text: string) => string): T;
function walkTexts(json: unknown, change: (text: string) => string): unknown {
  if (typeof json === 'string') return change(json);
  if (Array.isArray(json)) return json.map((one: unknown) => walkTexts(one, change));
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]: [string, unknown]) => [key, walkTexts(value, change)]));
}
