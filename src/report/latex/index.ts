export { drawnImage } from './drawnImage.js';
export type { FigureOf } from './gatherParts.js';
export { latexReport, type LatexOptions } from './latexReport.js';
export { panelPdfs, type PanelPdfOptions } from './panelPdfs.js';
export { zipFiles } from './zipFiles.js';
