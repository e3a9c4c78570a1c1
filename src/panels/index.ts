export * from './builtinKinds.js';
export * from './columns/index.js';
export * from './definePanel.js';
export * from './linePlot/index.js';
export * from './Panel.js';
export * from './panelDocument.js';
export type * from './panelKind.js';
export * from './panelSelection.js';
export { PanelKinds, usePanelKinds, type PanelKindsProps } from './PanelKinds.js';
