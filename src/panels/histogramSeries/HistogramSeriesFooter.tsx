import { ColorBar, Legend } from '../../charts/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { NoteList } from '../groups/index.js';
import type { PanelFooterProps } from '../panelKind.js';
import { colorLegend } from './colorScale.js';
import type { HistogramSeriesSpec } from './spec.js';
import { histogramTexts } from './texts.js';
import type { HistogramSeriesView } from './view.js';

/** What colours stand for, which outline is which run, and what a reader must know. */
export function HistogramSeriesFooter({ spec, view, context }: PanelFooterProps<HistogramSeriesSpec, HistogramSeriesView>) {
  const t = useTexts(histogramTexts);
  const locale = useLocale();
  if (view.empty !== undefined) return null;
  const runs = view.detail?.runs ?? [];
  const items = runs.map(({ runId, name, color }) => ({ id: runId, name, color, group: runId }));
  return (
    <>
      {view.form === 'heat' && view.most > 0 && (
        <div className="rf-histogram-legend">
          <span>{t('shareLegend')}</span>
          <ColorBar {...colorLegend(view.most, spec.colors, context.theme, locale)} />
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
