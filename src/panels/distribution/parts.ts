import type { DrawingParts } from '../drawingParts.js';
import { DistributionDrawing } from './DistributionDrawing.js';
import { DistributionFooter } from './DistributionFooter.js';
import type { DistributionSpec } from './spec.js';
import { initialDistributionState, type DistributionState } from './state.js';
import { tableOfDistribution } from './table.js';
import { distributionTexts } from './texts.js';
import { viewDistribution, type DistributionView } from './view.js';

/** What draws distributions. */
export const distributionParts: DrawingParts<DistributionSpec, DistributionState, DistributionView> = {
  texts: distributionTexts.folder,
  initialState: initialDistributionState,
  view: viewDistribution,
  summary: (view) => view.summary,
  table: tableOfDistribution,
  Component: DistributionDrawing,
  Footer: DistributionFooter,
  treatment: (_spec, view) => ({
    treatment: view && view.empty === undefined ? view.treatment : undefined,
    fidelity: view && view.empty === undefined ? view.fidelity : undefined,
  }),
};
