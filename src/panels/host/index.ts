export { callHost } from './callHost.js';
export { PanelEventsContext, type PanelEvents } from './panelEvents.js';
export type { DrawnData, HandleFigureOptions, PanelHandle } from './panelHandle.js';
export type { PanelHost, PanelTold } from './panelHost.js';
export { usePanelEvents } from './usePanelEvents.js';
