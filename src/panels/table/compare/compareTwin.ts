import type { Locale } from '../../../texts/index.js';
import type { PanelTable } from '../../panelKind.js';
import { tableTwin } from '../tableTwin.js';
import type { CompareView } from './view.js';

/** The joined rows that have arrived, a column per value. */
export function compareTwin(view: CompareView, locale?: Locale): PanelTable {
  return tableTwin({ ...view, columns: view.valueColumns }, locale);
}
