export { captureFigure, type Capture, type CaptureOptions } from './capture/captureFigure.js';
export type { Figure, FigureNode } from './figureNode.js';
export { figurePng, type FigurePngOptions } from './figurePng.js';
export { greyFigure } from './greyFigure.js';
export { whenDrawn } from './whenDrawn.js';
export { writeSvg, type WriteSvgOptions } from './writeSvg.js';
