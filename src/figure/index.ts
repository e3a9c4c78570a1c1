export { captureFigure, type Capture, type CaptureOptions } from './capture/captureFigure.js';
export type { Figure, FigureNode } from './figureNode.js';
export { figurePdf, type FigurePdfOptions } from './pdf/figurePdf.js';
export { figureSvg, type FigureSvgOptions } from './figureSvg.js';
export { figurePng, type FigurePngOptions } from './figurePng.js';
export { greyFigure } from './greyFigure.js';
export { whenDrawn } from './whenDrawn.js';
export { printFigures, type PrintedFigures } from './printFigures.js';
