// What other folders of src need, and hosts do not.
export { callHost } from './host/callHost.js';
export { PanelHandles, PanelHandlesContext } from './host/panelHandles.js';
export { PanelHeader } from './PanelHeader.js';
export { PanelFooter } from './PanelFooter.js';
export { barParts } from './bar/parts.js';
export { confusionParts } from './confusionMatrix/parts.js';
export { distributionParts } from './distribution/parts.js';
export type { DrawingParts } from './drawingParts.js';
export { parallelParts } from './parallelCoordinates/parts.js';
export { scatterParts } from './scatter/parts.js';
export { fidelityText, noteTexts } from './linePlot/notes.js';
export { summarise as summariseLines } from './linePlot/summary.js';
export { linePlotTexts } from './linePlot/texts.js';
export { lineTable } from './linePlot/lineTable.js';
export { useFullView } from './useFullView.js';
export { useSurface } from './useSurface.js';
export { useTable } from './useTable.js';
