import { Legend } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import type { LinePlotSpec } from './spec.js';
import type { LinePlotView } from './view.js';

/** Names of the lines, and what could not be drawn; nothing where there is neither. */
export function LinePlotFooter({ spec, view }: { spec: LinePlotSpec; view: LinePlotView }) {
  const [highlight, setHighlight] = useHighlight();
  const legend = spec.legend === true && view.content.lines.length > 0;
  if (!legend && view.notes.length === 0) return null;
  return (
    <div className="rf-panel-footer">
      {legend && <Legend lines={view.content.lines} highlight={highlight} onHighlight={setHighlight} />}
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
