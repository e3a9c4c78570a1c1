import { Legend } from '../../charts/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import type { ClassificationCurvesSpec } from './spec.js';
import type { CurvesView } from './view.js';

/** Names of the lines with their areas, and what is left out. */
export function CurvesFooter({ spec, view }: PanelFooterProps<ClassificationCurvesSpec, CurvesView>) {
  if (view.empty !== undefined) return null;
  const items = view.lines.map(({ id, name, color, dash, figure, undrawn }) => ({
    id,
    // The figure first: a long name is cut.
    name: `${undrawn === undefined ? figure : '–'} · ${name}`,
    color,
    dash,
  }));
  const legend = spec.curve !== 'confusion';
  if (!legend && view.notes.length === 0) return null;
  return (
    <div className="rf-panel-footer">
      {legend && <Legend items={items} />}
      {view.notes.length > 0 && (
        <ul className="rf-notes">
          {view.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
