import { ColorBar, Legend } from '../../charts/index.js';
import { NoteList } from '../groups/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import { colorLegend } from './colorScale.js';
import type { HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesView } from './view.js';

/** What colours stand for, which outline is which run, and what a reader must know. */
export function HistogramSeriesFooter({ spec, view, context }: PanelFooterProps<HistogramSeriesSpec, HistogramSeriesView>) {
  if (view.empty !== undefined) return null;
  const runs = view.detail?.runs ?? [];
  const items = runs.map(({ runId, name, color }) => ({ id: runId, name, color, group: runId }));
  return (
    <>
      {view.form === 'heat' && view.most > 0 && (
        <div className="rf-histogram-legend">
          <span>Share of a step’s values</span>
          <ColorBar {...colorLegend(view.most, spec.colors, context.theme)} />
        </div>
      )}
      {runs.length > 0 && (
        <div className="rf-panel-footer">
          <Legend items={items} />
        </div>
      )}
      <NoteList notes={view.notes} />
    </>
  );
}
