import { likelyGoal } from '../../../model/index.js';
import type { ImportanceSpec } from '../../../panels/index.js';
import type { Fields } from '../fields.js';
import { spelledColumn } from '../runs/wandbColumn.js';
import type { ArrivedPanel } from './arrivedPanel.js';

/** What parameters matter for a number; the columns are those of W&B, a forest’s importance and Pearson’s correlation. */
export function readImportancePanel(config: Fields): ArrivedPanel {
  config.usual({ columnsPinned: {}, columnWidths: {}, columnOrder: [], pageSize: 10, onlyShowSelected: false });
  config.quiet('columnWidths', 'pageSize');
  const key = config.words('targetKey');
  const target = key === undefined ? undefined : spelledColumn(key, 'summary');
  if (key !== undefined && !target) config.giveBack('targetKey');
  const goal = likelyGoal(target?.key ?? '') ?? 'maximize';
  const spec: ImportanceSpec = { ...(target && { target }), goal, methods: ['mdi', 'pearson'], seed: 0 };
  return { kind: 'importance', spec, notes: [] };
}
