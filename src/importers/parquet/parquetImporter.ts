import { tablesImporter, type CellsOfColumn } from '../tables/tablesImporter.js';

/** Reads Parquet files as histories, run tables or logged tables. The decoder is loaded when there is one to read. */
export const parquetImporter = tablesImporter({ kind: 'parquet', about: 'Parquet tables (.parquet)', isOne: isParquet, decode });

function isParquet(head: Uint8Array): boolean {
  return new TextDecoder().decode(head.subarray(0, 4)) === 'PAR1';
}

async function decode(bytes: Uint8Array): Promise<CellsOfColumn[]> {
  const { parquetMetadata, parquetRead } = await import('hyparquet');
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const isPlain = metadata.row_groups.every(({ columns }) =>
    columns.every(({ meta_data: column }) => builtIn.has(column?.codec ?? 'UNCOMPRESSED')),
  );
  const compressors = isPlain ? undefined : (await import('hyparquet-compressors')).compressors;
  const names = topColumns(metadata.schema);
  const columns = names.map((name): { name: string; cells: unknown[] } => ({ name, cells: [] }));
  await parquetRead({
    file,
    metadata,
    ...(compressors && { compressors }),
    onComplete: (rows: unknown[][]) => {
      for (const row of rows) columns.forEach(({ cells }, i) => cells.push(row[i]));
    },
  });
  return columns;
}

/** What the decoder unpacks without help. */
const builtIn: ReadonlySet<string> = new Set(['UNCOMPRESSED', 'SNAPPY']);

/** The names of the columns, of which nested ones are one each: the schema lists every node, parents before children. */
function topColumns(schema: readonly { name: string; num_children?: number }[]): string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0;
    for (let i = 0; i < children; i++) skip();
  };
  while (at < schema.length) {
    names.push(schema[at]!.name);
    skip();
  }
  return names;
}
