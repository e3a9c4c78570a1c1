import type { Dataset } from './datasets.js';
import type { ChartJson } from './spec.js';

type Json = Record<string, unknown>;

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Characters that are part of a path in Vega's field names, and are written with a backslash where they are part of a name. */
const special = /[.[\]\\'"]/;

/** A name of a field as Vega-Lite takes it. */
export function escapedField(name: string): string {
  return special.test(name) ? name.replaceAll(/[.[\]\\'"]/g, String.raw`\$&`) : name;
}

/** The chart with names of known fields escaped, so that `optimizer.lr` is the field of that name. */
export function withEscapedFields(chart: ChartJson, datasets: readonly Dataset[]): ChartJson {
  const known = new Set(datasets.flatMap(({ fields }) => fields));
  const change = (json: unknown, key: string): unknown => {
    if (typeof json === 'string') return holdsFields(key) && known.has(json) ? escapedField(json) : json;
    if (Array.isArray(json)) return json.map((one) => change(one, key));
    if (!isObject(json)) return json;
    // Rows of the chart's own data stay as they are.
    return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, name === 'values' ? value : change(value, name)]));
  };
  return change(chart, '') as ChartJson;
}

/** Fields that a chart reads which neither its data has nor the chart makes; none where it brings data of its own. */
export function unknownFields(chart: ChartJson, datasets: readonly Dataset[]): string[] {
  const asked = new Set<string>();
  const made = new Set<string>(['key', 'value', '*']);
  let ownData = false;
  const visit = (json: unknown, key: string): void => {
    if (typeof json === 'string') {
      if (holdsFields(key)) asked.add(json);
      if (key === 'as') made.add(json);
      return;
    }
    if (Array.isArray(json)) return json.forEach((one) => visit(one, key));
    if (!isObject(json)) return undefined;
    for (const [name, value] of Object.entries(json)) {
      if (name === 'values' && key === 'data') ownData = true;
      else visit(value, name);
    }
    return undefined;
  };
  visit(chart, '');
  if (ownData || 'datasets' in chart) return [];
  const known = new Set(datasets.flatMap(({ fields }) => fields.map(escapedField)));
  return [...asked].filter((field) => !known.has(field) && !made.has(field) && !/^(?:count_|__|repeat$)/.test(field));
}

function holdsFields(key: string): boolean {
  return (
    key === 'field' || key === 'groupby' || key === 'fold' || key === 'fields' || key === 'pivot' || key === 'regression' || key === 'loess'
  );
}
