import { Legend } from '../../charts/index.js';
import { NoteList } from '../groups/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import type { DistributionSpec } from './spec.js';
import { useDistributionSelection } from './useDistributionSelection.js';
import type { DistributionView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Which colour is which group, where they lie over each other (a click selects its runs), and what was left out. */
export function DistributionFooter({ view, context, onSelect }: PanelFooterProps<DistributionSpec, DistributionView>) {
  const { groups, drawing, by, notes, empty } = view;
  const { picked, choose } = useDistributionSelection(view, context.selection.own, onSelect);
  if (empty !== undefined) return null;
  const items = groups.map(({ first, label, color }) => ({ id: String(first), name: label, color, group: String(first) }));
  const pick = (first: string): void =>
    choose({ group: groups.findIndex((group) => String(group.first) === first), item: undefined, byKeyboard: false });
  return (
    <>
      {by.length > 0 && drawing.what !== 'rows' && (
        <PanelFooter>
          <Legend items={items} onPick={drawing.what === 'categories' ? undefined : pick} picked={new Set([...picked].map(String))} />
        </PanelFooter>
      )}
      <NoteList notes={notes} />
    </>
  );
}
