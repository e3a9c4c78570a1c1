import type { Column } from '../../../model/index.js';
import type { CustomChartSpec } from '../../../panels/index.js';
import { Fields, isObject } from '../fields.js';
import { sectionColumn } from '../runs/wandbColumn.js';
import type { ArrivedPanel } from './arrivedPanel.js';
import { vegaCharts } from './vegaCharts.js';

/** A custom chart of one of W&B’s own presets; undefined for others, whose chart the spec does not hold. */
export function readVegaPanel(config: Fields): ArrivedPanel | undefined {
  const preset = /^wandb\/([\w-]+\/v\d+)$/.exec(config.words('panelDefId') ?? '')?.[1];
  const chart = preset !== undefined && Object.hasOwn(vegaCharts, preset) ? vegaCharts[preset] : undefined;
  if (!chart) return undefined;
  config.usual({ transform: { name: 'tableWithLeafColNames' } });
  const query = queryOf(config.json['userQuery']);
  if (query.isWhole) config.take('userQuery', isObject);
  const spec: CustomChartSpec = {
    chart,
    columns: query.columns,
    metrics: query.metrics,
    ...(query.table !== undefined && { table: query.table }),
    fields: textsOf(config, 'fieldSettings'),
    strings: textsOf(config, 'stringSettings'),
  };
  const notes = ['Its chart is drawn after W&B’s preset, which the spec does not hold.', ...query.notes];
  return { kind: 'custom-chart', spec, notes };
}

/** What a chart asks for. */
interface Query {
  columns: Column[];
  metrics: string[];
  table?: string;
  notes: string[];
  isWhole: boolean;
}

function queryOf(json: unknown): Query {
  const query: Query = { columns: [], metrics: [], notes: [], isWhole: true };
  const [runSets, ...others] = new Fields(json).list('queryFields') ?? [];
  const asked = new Fields(runSets).list('fields') ?? [];
  for (const field of asked) takeField(new Fields(field), query);
  if (others.length > 0 || !query.isWhole) query.isWhole = false;
  if (!query.isWhole) query.notes.push('A part of what it asks for has no counterpart.');
  return query;
}

function takeField(field: Fields, query: Query): void {
  const name = field.text('name') ?? '';
  if (['id', 'name', '_defaultColorIndex', 'displayName'].includes(name)) return;
  if (name === 'summaryTable' || name === 'historyTable') {
    const [key] = argument(field, 'tableKey');
    if (key !== undefined && query.table === undefined) query.table = key;
    else query.isWhole = false;
  } else if (name === 'history') query.metrics.push(...argument(field, 'keys'));
  else if (name === 'config' || name === 'summary') {
    query.columns.push(...argument(field, 'keys').flatMap((key) => sectionColumn(name, key) ?? []));
  } else query.isWhole = false;
}

function argument(field: Fields, name: string): string[] {
  const values = (field.list('args') ?? []).flatMap((arg): unknown[] => {
    if (!isObject(arg) || arg['name'] !== name) return [];
    return Array.isArray(arg['value']) ? arg['value'] : [arg['value']];
  });
  return values.filter((value) => typeof value === 'string');
}

/** Texts by name; others stay. */
function textsOf(config: Fields, key: string): Record<string, string> {
  const inner = config.inner(key);
  return Object.fromEntries(
    Object.keys(inner.json).flatMap((name) => {
      const text = inner.text(name);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}
