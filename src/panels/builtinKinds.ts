import { barChart } from './bar/index.js';
import { classificationCurves } from './classificationCurves/index.js';
import { contour } from './contour/index.js';
import type { DefinedPanel } from './definePanel.js';
import { distribution } from './distribution/index.js';
import { importance } from './importance/index.js';
import { linePlot } from './linePlot/index.js';
import { optimizationHistory } from './optimizationHistory/index.js';
import { parallelCoordinates } from './parallelCoordinates/index.js';
import { scalar } from './scalar/index.js';
import { scatter } from './scatter/index.js';
import { scatter3d } from './scatter3d/index.js';
import { slice } from './slice/index.js';
import { timeline } from './timeline/index.js';

/** The kinds that come with the library, in the order in which menus list them. */
export const builtinKinds: readonly DefinedPanel[] = [
  linePlot,
  parallelCoordinates,
  importance,
  scatter,
  distribution,
  barChart,
  scalar,
  slice,
  contour,
  optimizationHistory,
  timeline,
  scatter3d,
  classificationCurves,
];
