import type { Catalog } from '../../model/index.js';

/** What a project holds, without what says where it came from: warnings, which name files, and the files of the export. */
export function withoutFiles(catalog: Catalog): Catalog {
  return {
    ...catalog,
    warnings: [],
    metrics: catalog.metrics.map((metric) => ({ ...metric, segments: [] })),
    columns: catalog.columns.map((column) => ({ ...column, variants: column.variants.map((variant) => ({ ...variant, file: '' })) })),
    tables: catalog.tables.map((table) => ({ ...table, files: [] })),
  };
}
