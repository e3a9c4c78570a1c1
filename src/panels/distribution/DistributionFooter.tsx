import { Legend } from '../../charts/index.js';
import { PanelNotes } from '../groups/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import type { DistributionSpec } from './spec.js';
import type { DistributionView } from './view.js';

/** Which colour is which group, where they lie over each other, and what was left out. */
export function DistributionFooter({ view: { groups, drawing, by, notes, empty } }: PanelFooterProps<DistributionSpec, DistributionView>) {
  if (empty !== undefined) return null;
  const items = groups.map(({ first, label, color }) => ({ id: String(first), name: label, color }));
  return (
    <>
      {by.length > 0 && drawing.what !== 'rows' && (
        <div className="rf-panel-footer">
          <Legend items={items} />
        </div>
      )}
      <PanelNotes notes={notes} />
    </>
  );
}
