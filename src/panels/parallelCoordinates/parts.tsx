import { Legend, rowCells } from '../../charts/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { DrawingParts } from '../drawingParts.js';
import { groupTexts } from '../groups/texts.js';
import { PanelFooter } from '../PanelFooter.js';
import type { PanelFooterProps, PanelTable } from '../panelKind.js';
import { ParallelDrawing } from './ParallelDrawing.js';
import type { ParallelCoordinatesSpec } from './spec.js';
import { parallelTexts } from './texts.js';
import { keptRows, layoutParallelCoordinates, viewParallelCoordinates, type ParallelCoordinatesView, type ParallelLayout } from './view.js';

/** What draws parallel coordinates. */
export const parallelParts: DrawingParts<ParallelCoordinatesSpec, undefined, ParallelCoordinatesView, ParallelLayout> = {
  texts: parallelTexts.folder,
  initialState: undefined,
  prepare: layoutParallelCoordinates,
  view: viewParallelCoordinates,
  summary: (view) => view.summary,
  table,
  Component: ParallelDrawing,
  Footer,
  treatment: (_spec, view) => ({ fidelity: view && view.empty === undefined ? view.fidelity : undefined }),
};

function Footer({ view }: PanelFooterProps<ParallelCoordinatesSpec, ParallelCoordinatesView>) {
  const { notes, colors } = view.layout;
  if (view.empty !== undefined || (notes.length === 0 && !colors.categories)) return null;
  return (
    <PanelFooter>
      {colors.categories && <Legend items={colors.categories.map(({ label, color }) => ({ id: label, name: label, color }))} />}
      {notes.length > 0 && (
        <ul className="rf-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </PanelFooter>
  );
}

function table({ layout, others, brushes }: ParallelCoordinatesView, locale: Locale): PanelTable {
  const common = textsOf(groupTexts, locale);
  const kept = keptRows(layout, others, brushes);
  return {
    rows: layout.rows,
    columns: [
      { label: common('run'), text: layout.nameOf },
      ...layout.axes.map(({ label, values, scale }) => ({
        label,
        numeric: scale.kind !== 'category',
        ...rowCells(values, locale),
      })),
      { label: common('selected'), text: (row) => common(kept[row] === 1 ? 'yes' : 'no') },
    ],
  };
}
