import dashboardStyles from '../../../dashboardStyles.css?inline';
import type { DashboardView } from '../../../query/index.js';
import type { ContentState } from '../elementContent.js';
import { dashboardFields } from '../fields.js';
import { ElementDashboard, type DashboardConfig } from './ElementDashboard.js';
import { elementStyles } from './elementStyles.js';
import { FieldValues } from './fieldValues.js';
import { mountContent, type ReadContent } from './mountContent.js';
import { readCommon } from './readCommon.js';
import { object } from './reader.js';

const savedView = object<Partial<DashboardView>>((value) => (Array.isArray(value) ? undefined : value), 'a view of a dashboard');

/** A saved view may be the JSON child as it is. */
function wrapped(json: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return json['kind'] === 'dashboard-view' ? { view: json } : json;
}

function read({ input, look }: ContentState): ReadContent<DashboardConfig> {
  const fields = new FieldValues(input, wrapped);
  fields.refuseOthers(dashboardFields);
  const config: DashboardConfig = { ...readCommon(fields, look), view: fields.read('view', savedView) };
  return fields.problems.length > 0 ? { problems: fields.problems } : { config };
}

/** What is drawn in `<runfolio-dashboard>`. */
export const dashboardContent = mountContent<DashboardConfig>({
  styles: elementStyles(dashboardStyles),
  read,
  draw: (config, shell) => <ElementDashboard config={config} shell={shell} />,
});
