import type { Catalog, Plan } from '../../model/index.js';

/** What a project holds, without what says where it came from: warnings, which name files, and the files of the export. */
export function withoutFiles(catalog: Catalog): Catalog {
  return {
    ...catalog,
    warnings: [],
    metrics: catalog.metrics.map((metric) => ({ ...metric, segments: [] })),
    columns: catalog.columns.map((column) => ({ ...column, variants: column.variants.map((variant) => ({ ...variant, file: '' })) })),
    tables: catalog.tables.map((table) => ({ ...table, files: [] })),
    histograms: catalog.histograms.map((entry) => ({ ...entry, segments: [] })),
    media: catalog.media.map((entry) => ({ ...entry, segments: [] })),
    artifacts: undefined,
    logs: catalog.logs && { ...catalog.logs, segments: [] },
  };
}

/** Of what a project holds only what plans name. */
export function namedBy(plans: readonly Plan[], catalog: Catalog): Catalog {
  const names = new Set<string>();
  collectTexts(plans, names);
  const named = ({ key }: { key: string }): boolean => names.has(key);
  return {
    ...catalog,
    metrics: catalog.metrics.filter(named),
    columns: catalog.columns.filter(named),
    parameters: catalog.parameters.filter(named),
    tables: catalog.tables.filter(named).map((table) => ({ ...table, columns: table.columns.filter(({ name }) => names.has(name)) })),
    histograms: catalog.histograms.filter(named),
    media: catalog.media.filter(named),
    logs: plans.some(({ kind }) => kind === 'log.page') ? catalog.logs : undefined,
  };
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) collectTexts(part, into);
}
