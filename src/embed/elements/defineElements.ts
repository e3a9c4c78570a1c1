import { libraryVersion } from '../../model/index.js';
import { RunfolioDashboardElement } from './dashboardElement.js';
import { RunfolioPanelElement } from './panelElement.js';
import { RunfolioReportElement } from './reportElement.js';

/**
 * Defines `<runfolio-panel>`, `<runfolio-dashboard>` and `<runfolio-report>` in this page. Where another copy of this library has done so, that one stays, and a warning names
 * both. Does nothing on a server.
 */
export function defineElements(): void {
  if (!globalThis.customElements) return;
  const elements = {
    'runfolio-panel': RunfolioPanelElement,
    'runfolio-dashboard': RunfolioDashboardElement,
    'runfolio-report': RunfolioReportElement,
  };
  const defined = new Set<string>();
  for (const [name, element] of Object.entries(elements)) {
    const known = customElements.get(name) as { version?: string } | undefined;
    if (!known) customElements.define(name, element);
    else if (known !== (element as CustomElementConstructor)) defined.add(known.version ?? 'unknown');
  }
  for (const version of defined)
    console.warn(`The elements of runfolio ${version} are defined in this page already; those of runfolio ${libraryVersion} are not used.`);
}
