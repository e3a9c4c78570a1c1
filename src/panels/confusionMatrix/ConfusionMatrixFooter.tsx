import { ColorBar } from '../../charts/index.js';
import { textsOf } from '../../texts/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import { cellText, normalisationName } from './figureTexts.js';
import { matrixColors } from './colorTable.js';
import type { ConfusionMatrixSpec } from './spec.js';
import { confusionMatrixTexts } from './texts.js';
import type { ConfusionMatrixView } from './view.js';

/** Places of the ticks of the colour bar. */
const places = [0, 0.5, 1];

/** What the colours mean, and what must be known of the counts. */
export function ConfusionMatrixFooter({ view, spec, context }: PanelFooterProps<ConfusionMatrixSpec, ConfusionMatrixView>) {
  if (view.empty !== undefined || !view.colored) return view.notes.length > 0 ? <Notes notes={view.notes} /> : null;
  const { most, normalise } = view;
  const colors = matrixColors({ most, signed: view.mode === 'difference' }, spec.color, context.theme);
  const { locale } = context;
  const t = textsOf(confusionMatrixTexts, locale);
  const labelAt = (position: number): string => {
    const share = cellText(colors.valueAt(position), normalise, locale);
    return normalise === 'count' ? share : t('percent', { share });
  };
  const ticks = places.map((position) => ({ position, label: labelAt(position) }));
  return (
    <div className="rf-panel-footer rf-confusion-footer">
      <div className="rf-confusion-bar">
        <ColorBar ramp={colors.ramp} ticks={ticks} label={normalisationName(normalise, locale)} horizontal />
      </div>
      <NoteList notes={view.notes} />
    </div>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <div className="rf-panel-footer">
      <NoteList notes={notes} />
    </div>
  );
}

function NoteList({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="rf-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
