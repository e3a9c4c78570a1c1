export { PanelEventsContext, type AllPanelEvents, type PanelEvents, type PanelShows } from './panelEvents.js';
export type { DrawnData, HandleFigureOptions, PanelHandle } from './panelHandle.js';
export type { PlacedPanel } from './panelHandles.js';
export type { PanelHost, PanelTold } from './panelHost.js';
export { usePanelEvents } from './usePanelEvents.js';
