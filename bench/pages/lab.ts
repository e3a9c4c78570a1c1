import type { ConfusionOptions } from './confusion.js';
import type { CurveOursOptions } from './curve.js';
import type { HoverOptions } from './hover.js';
import type { ImportanceOptions } from './importance.js';
import { offer } from './offer.js';
import type { ParcoordsOptions } from './parcoords/index.js';
import type { RedrawOptions } from './redraw/index.js';
import type { SmoothOptions } from './smooth.js';
import type { TableOptions } from './table/index.js';
import type { MosaicOptions } from './zoomMosaic.js';
import type { ZoomOptions } from './zoomOurs.js';

// Benches that stay on one page; each loads only what it measures.
offer({
  redraw: async (options: RedrawOptions) => (await import('./redraw/index.js')).redraw(options),
  zoomOurs: async (options: ZoomOptions) => (await import('./zoomOurs.js')).zoomOurs(options),
  zoomMosaic: async (options: MosaicOptions) => (await import('./zoomMosaic.js')).zoomMosaic(options),
  hoverOurs: async (options: HoverOptions) => (await import('./hover.js')).hoverOurs(options),
  hoverUplot: async (options: HoverOptions) => (await import('./hover.js')).hoverUplot(options),
  smooth: async (options: SmoothOptions) => (await import('./smooth.js')).smooth(options),
  memory: async (options: { url: string }) => (await import('./memory.js')).memory(options),
  importanceOurs: async (options: ImportanceOptions) => (await import('./importance.js')).importanceOurs(options),
  curveOurs: async (options: CurveOursOptions) => (await import('./curve.js')).curveOurs(options),
  curvePlain: async (options: { rows: number; requests: number; draw: boolean }) => (await import('./curve.js')).curvePlain(options),
  importanceMl: async (options: { runs: number; trees: number }) => (await import('./importance.js')).importanceMl(options),
  parcoords: async (options: ParcoordsOptions) => (await import('./parcoords/index.js')).parcoords(options),
  confusionOurs: async (options: ConfusionOptions) => (await import('./confusion.js')).confusionOurs(options),
  confusionPlotly: async (options: ConfusionOptions) => (await import('./confusion.js')).confusionPlotly(options),
  confusionCanvas: async (options: ConfusionOptions) => (await import('./confusion.js')).confusionCanvas(options),
  table: async (options: TableOptions) => (await import('./table/index.js')).table(options),
});
