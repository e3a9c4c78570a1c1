import { decodeForeignTable, isArrow } from '../../arrow/index.js';
import { tablesImporter } from '../tables/tablesImporter.js';

/** Reads Arrow IPC files and streams (also Feather of version 2, without compression) as histories, run tables or logged tables. */
export const arrowImporter = tablesImporter({
  kind: 'arrow',
  about: 'Arrow tables (.arrow, .feather)',
  isOne: isArrow,
  decode: (bytes, path) => Promise.resolve(decodeForeignTable(bytes, path)),
});
