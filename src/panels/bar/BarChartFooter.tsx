import { Legend } from '../../charts/index.js';
import { columnId, columnLabel } from '../../model/index.js';
import { runColor } from '../../theme/index.js';
import { NoteList } from '../groups/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import type { BarChartSpec } from './spec.js';
import type { BarChartView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Which colour is which column, in their order within a bar, and what was left out. */
export function BarChartFooter({ view: { columns, notes, empty }, context }: PanelFooterProps<BarChartSpec, BarChartView>) {
  if (empty !== undefined) return null;
  const items = columns.map((column, i) => ({ id: columnId(column), name: columnLabel(column), color: runColor(i, context.theme) }));
  return (
    <>
      {items.length > 1 && (
        <PanelFooter>
          <Legend items={items} />
        </PanelFooter>
      )}
      <NoteList notes={notes} />
    </>
  );
}
