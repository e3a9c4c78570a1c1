export { drawnImage } from './drawnImage.js';
export type { FigureOf } from './gatherParts.js';
export { latexReport, type LatexOptions } from './latexReport.js';
export { zipFiles } from './zipFiles.js';
