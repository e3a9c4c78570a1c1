import type { Catalog, ImportWarning, Parameter } from '../../model/index.js';
import type { Anonymizer } from './anonymizer.js';
import { catalogKeys } from './collectNames.js';

/** What a project holds, as the anonymous engine says it. */
export function hiddenCatalog(catalog: Catalog, anonymizer: Anonymizer): Catalog {
  const { metrics, columns, parameters, tables, histograms, media, artifacts, warnings, colors, project } = catalog;
  // In one order, whichever is asked for first.
  for (const key of catalogKeys(catalog).toSorted()) anonymizer.key(key);
  const keyed = <T extends { key: string }>(entries: readonly T[]): T[] =>
    entries.map((entry) => ({ ...entry, key: anonymizer.key(entry.key) }));
  return {
    ...catalog,
    project: { id: anonymizer.project(project.id), name: anonymizer.projectName(project.name) },
    metrics: keyed(metrics).map(({ stepMetric, unit, ...metric }) => ({
      ...metric,
      ...(unit !== undefined && { unit: anonymizer.text(unit) }),
      ...(stepMetric !== undefined && { stepMetric: anonymizer.key(stepMetric) }),
    })),
    columns: keyed(columns).map((column) => ({
      ...column,
      variants: column.variants.map((variant) => ({ ...variant, column: anonymizer.word(variant.column) })),
    })),
    parameters: keyed(parameters).map((parameter) => hiddenParameter(parameter, anonymizer)),
    tables: keyed(tables).map(({ run, ...table }) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, name: anonymizer.key(column.name), column: anonymizer.word(column.column) })),
      ...(run !== undefined && { run: anonymizer.name('run_id', run) }),
    })),
    histograms: keyed(histograms),
    media: keyed(media),
    artifacts: artifacts && { ...artifacts, byType: renamedFields(artifacts.byType, (type) => anonymizer.text(type)) },
    warnings: warnings.map((warning) => hiddenWarning(warning, anonymizer)),
    ...(colors && { colors: renamedFields(colors, (run) => anonymizer.name('run_id', run)) }),
  };
}

/** The same values under other names; where two become one, the last. */
export function renamedFields<T>(fields: Readonly<Record<string, T>>, name: (name: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [name(key), value]));
}

/** A parameter's choices without names. */
export function hiddenParameter({ choices, ...parameter }: Parameter, anonymizer: Anonymizer): Parameter {
  return {
    ...parameter,
    ...(choices && { choices: choices.map((choice) => (typeof choice === 'string' ? anonymizer.text(choice) : choice)) }),
  };
}

/** A warning without names; of its file only that there was one. */
export function hiddenWarning({ code, message, run, path }: ImportWarning, anonymizer: Anonymizer): ImportWarning {
  const told = path === undefined ? message : message.replaceAll(path, anonymizer.file(path));
  return {
    code,
    message: anonymizer.text(told),
    ...(run !== undefined && { run: anonymizer.name('run_id', run) }),
    ...(path !== undefined && { path: anonymizer.file(path) }),
  };
}
