import { textsOf } from '../../texts/index.js';
import type { DrawingParts } from '../drawingParts.js';
import { treatmentOf } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import { BarChartDrawing } from './BarChartDrawing.js';
import { BarChartFooter } from './BarChartFooter.js';
import type { BarChartSpec } from './spec.js';
import { initialBarChartState, type BarChartState } from './state.js';
import { drawnBars, tableOfBars } from './summary.js';
import { barTexts } from './texts.js';
import { viewBarChart, type BarChartView } from './view.js';

/** What draws bars. */
export const barParts: DrawingParts<BarChartSpec, BarChartState, BarChartView> = {
  texts: barTexts.folder,
  initialState: initialBarChartState,
  view: viewBarChart,
  summary: (view) => view.summary,
  table: tableOfBars,
  drawn: drawnBars,
  Component: BarChartDrawing,
  Footer: BarChartFooter,
  treatment: ({ scale, fromZero }, view, locale) => {
    const how = view?.grouped ? treatmentOf(view.centre, view.spread, locale) : '';
    const axis = fromZero ? '' : textsOf(barTexts, locale)('notFromZero');
    return {
      treatment: [how, scale === 'log' ? textsOf(groupTexts, locale)('log') : axis].filter(Boolean).join(' · '),
      fidelity: view && view.empty === undefined ? view.fidelity : undefined,
    };
  },
};
