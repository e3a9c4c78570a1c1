import { Legend } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import { metricItems } from './legendItems.js';
import type { PanelFooterProps } from '../panelKind.js';
import { joined } from '../../theme/index.js';
import { namedRuns, pickedRunsClause } from '../runClause.js';
import type { LinePlotSpec } from './spec.js';
import type { LinePlotView } from './view.js';
import { PanelFooter } from '../PanelFooter.js';

/** Runs up to which paper has a legend without being told. */
const fewRuns = 12;

/** Names of the lines, and what could not be drawn; nothing where there is neither. */
export function LinePlotFooter({ spec, view, context, onSelect }: PanelFooterProps<LinePlotSpec, LinePlotView>) {
  const [highlight, setHighlight] = useHighlight();
  // A reader of a paper cannot point at a line to learn its name.
  const wanted = spec.legend === true || (context.paper !== undefined && view.items.length > 1 && view.items.length <= fewRuns);
  const legend = wanted && view.content.lines.length > 0;
  if (!legend && view.notes.length === 0) return null;
  const picked = namedRuns(context.selection.own[0]?.filter);
  const whole = view.items.filter(({ runIds }) => runIds.every((run) => picked.has(run))).map(({ id }) => id);
  const pick = (id: string): void => {
    const { runIds } = view.items.find((item) => item.id === id)!;
    const next = whole.includes(id) ? [...picked].filter((run) => !runIds.includes(run)) : new Set([...picked, ...runIds]);
    onSelect(pickedRunsClause(next, joined(view.metrics, context.locale), context.locale));
  };
  return (
    <PanelFooter>
      {legend && <Legend items={view.items} highlight={highlight} onHighlight={setHighlight} onPick={pick} picked={new Set(whole)} />}
      {legend && view.metrics.length > 1 && <Legend items={metricItems(view.metrics)} />}
      {view.notes.length > 0 && (
        <ul className="rf-notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}
