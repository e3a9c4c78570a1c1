import { barChart } from './bar/index.js';
import type { DefinedPanel } from './definePanel.js';
import { linePlot } from './linePlot/index.js';
import { optimizationHistory } from './optimizationHistory/index.js';
import { parallelCoordinates } from './parallelCoordinates/index.js';
import { scatter } from './scatter/index.js';
import { scatter3d } from './scatter3d/index.js';
import { timeline } from './timeline/index.js';

/** The kinds that come with the library, in the order in which menus list them. */
export const builtinKinds: readonly DefinedPanel[] = [
  linePlot,
  parallelCoordinates,
  scatter,
  barChart,
  optimizationHistory,
  timeline,
  scatter3d,
];
