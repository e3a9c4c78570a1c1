import type { CallOptions, QueryEngine } from '../../engine/index.js';
import { isValueColumn, valueAt, type Catalog, type Frame, type FrameColumn, type RunFieldKey } from '../../model/index.js';
import { unitedNames, type KnownNames } from './knownNames.js';

const fields = ['name', 'run_id', 'parent', 'group', 'sweep_id', 'user', 'host'] as const satisfies readonly RunFieldKey[];

/** The names that projects of an engine hold. Rejects as its `catalog` and `run` do. */
export async function collectNames(engine: QueryEngine, projects: readonly string[], options: CallOptions): Promise<KnownNames> {
  return unitedNames(await Promise.all([...new Set(projects)].map((project) => namesOf(engine, project, options))));
}

async function namesOf(engine: QueryEngine, project: string, options: CallOptions): Promise<Partial<KnownNames>> {
  const catalog = await engine.catalog(project, options);
  const columns = fields.map((key) => ({ from: 'run' as const, key }));
  const frame = await engine.run({ kind: 'runs.columns', runs: { project }, columns }, options);
  const texts = (key: (typeof fields)[number]): (string | undefined)[] => textsOf(frame, `run.${key}`);
  const given = (key: (typeof fields)[number]): string[] => [...new Set(texts(key).filter((text) => text !== undefined))];
  const names = texts('name');
  const parents = given('parent').map((id) => ({ id, name: id }));
  return {
    projects: [{ id: project, name: catalog.project.name }, catalog.project],
    runs: [...texts('run_id').map((id, row) => ({ id: id ?? '', name: names[row] ?? '' })), ...parents],
    groups: given('group'),
    sweeps: given('sweep_id'),
    hosts: given('host'),
    people: given('user'),
    keys: catalogKeys(catalog),
  };
}

function textsOf({ columns, rows }: Frame, name: string): (string | undefined)[] {
  const column: FrameColumn | undefined = Object.hasOwn(columns, name) ? columns[name] : undefined;
  const value = (row: number): unknown => (isValueColumn(column) ? valueAt(column, row) : Array.isArray(column) ? column[row] : undefined);
  return Array.from({ length: rows }, (_, row) => {
    const text = value(row);
    return typeof text === 'string' ? text : undefined;
  });
}

/** Every key that a catalog has. */
export function catalogKeys({ metrics, columns, parameters, tables, histograms, media }: Catalog): string[] {
  const keyed = [...metrics, ...columns, ...parameters, ...tables, ...histograms, ...media].map(({ key }) => key);
  const more = metrics.flatMap(({ stepMetric }) => (stepMetric === undefined ? [] : [stepMetric]));
  return [...new Set([...keyed, ...more, ...tables.flatMap((table) => table.columns.map(({ name }) => name))])];
}
