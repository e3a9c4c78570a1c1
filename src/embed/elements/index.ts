import type { RunfolioDashboardElement } from './dashboardElement.js';
import type { ElementEvents } from './elementEvents.js';
import type { RunfolioPanelElement } from './panelElement.js';
import type { RunfolioReportElement } from './reportElement.js';

export type { DrawnData, HandleFigureOptions } from '../../panels/index.js';
export type { CommonProperties } from './commonProperties.js';
export { RunfolioDashboardElement, type DashboardProperties } from './dashboardElement.js';
export type { ElementErrorDetail, ElementEventDetails, ElementEventName, ElementEvents } from './elementEvents.js';
export { RunfolioPanelElement, type ColumnText, type PanelProperties } from './panelElement.js';
export { RunfolioReportElement, type ReportProperties } from './reportElement.js';

declare global {
  interface HTMLElementTagNameMap {
    'runfolio-panel': RunfolioPanelElement;
    'runfolio-dashboard': RunfolioDashboardElement;
    'runfolio-report': RunfolioReportElement;
  }
  interface GlobalEventHandlersEventMap extends ElementEvents {}
}
