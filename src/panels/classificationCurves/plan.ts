import { plotPixels } from '../../charts/index.js';
import type { Column, CurvePlan, Plan } from '../../model/index.js';
import type { PanelContext } from '../panelKind.js';
import { drawnRuns } from '../panelSelection.js';
import { curveMargins } from './curveScales.js';
import { drawnScores, type ClassificationCurvesSpec } from './spec.js';

/** Draws of the rows for intervals, and what these hold. */
export const bootstrap = { samples: 200, seed: 1, level: 0.95 } as const;

/** Asks for the curves of the selected runs; nothing where columns are not chosen. The four counts alone need no points. */
export function planCurves(spec: ClassificationCurvesSpec, _state: undefined, context: PanelContext): Plan[] {
  const scores = drawnScores(spec);
  const { table, actual, curve, by = 'run', averages = [], bands, bins, binning, weight } = spec;
  if (table === undefined || actual === undefined || scores.length === 0) return [];
  const column = (key: string): Column => ({ from: 'table', table, key });
  const drawn = curve === 'confusion' ? 'roc' : curve;
  const banded = bands === true && weight === undefined && (curve === 'roc' || curve === 'pr');
  const plan: CurvePlan = {
    kind: 'curve',
    rows: { runs: drawnRuns(context), table, ...(spec.step !== undefined && { step: spec.step }) },
    actual: column(actual),
    scores: scores.map(({ class: name, key, item }) => ({ class: name, column: column(key), ...(item !== undefined && { item }) })),
    curve: drawn,
    ...(by !== 'all' && { by }),
    ...(averages.length > 0 && scores.length > 1 && curve !== 'confusion' && { averages }),
    pixels: curve === 'confusion' ? 0 : plotPixels(context.size.width, context.pixelRatio, curveMargins),
    ...(bins !== undefined && { bins }),
    ...(binning && { binning }),
    ...(banded && { bootstrap }),
    ...(weight !== undefined && { weight: column(weight) }),
  };
  return [plan];
}

/** Asks for the counts of one class at a threshold: nothing is sorted for it that was not sorted for the curves. */
export function countsPlan(plan: CurvePlan, threshold: number): CurvePlan {
  const { bootstrap: _bands, bins: _bins, binning: _binning, ...rest } = plan;
  return { ...rest, curve: 'roc', pixels: 0, threshold };
}
