import type { DashboardView } from '../../query/index.js';
import { addAccessors } from './addAccessors.js';
import type { CommonProperties } from './commonProperties.js';
import { dashboardFields } from './fields.js';
import { RunfolioElement } from './runfolioElement.js';

/** Properties of `<runfolio-dashboard>`. */
export interface DashboardProperties extends CommonProperties {
  /** What it starts with, as given by `runfolio-viewchange` earlier. Another one starts it anew. */
  view?: Partial<DashboardView> | undefined;
}

// Its accessors are defined below.
/** `<runfolio-dashboard>`: the runs of a project and a panel for each of its metrics. */
export class RunfolioDashboardElement extends RunfolioElement {
  protected readonly fields = dashboardFields;
  protected readonly defaultHeight = '640px';

  protected loadContent() {
    return import('./content/dashboardContent.js').then(({ dashboardContent }) => dashboardContent);
  }
}

export interface RunfolioDashboardElement extends DashboardProperties {}

addAccessors(RunfolioDashboardElement, dashboardFields);
