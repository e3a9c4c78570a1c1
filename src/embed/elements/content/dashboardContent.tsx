import dashboardStyles from '../../../dashboardStyles.css?inline';
import { Dashboard } from '../../../dashboard/index.js';
import { canonicalJson } from '../../../model/index.js';
import type { DashboardView } from '../../../query/index.js';
import type { ContentState } from '../elementContent.js';
import { dashboardFields } from '../fields.js';
import { elementStyles } from './elementStyles.js';
import { FieldValues } from './fieldValues.js';
import { mountContent, type ReadContent } from './mountContent.js';
import { readCommon, type CommonConfig } from './readCommon.js';
import { object } from './reader.js';

interface DashboardConfig extends CommonConfig {
  view: Partial<DashboardView> | undefined;
}

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

/** What is drawn in `<runfolio-dashboard>`. Another view starts it anew. */
export const dashboardContent = mountContent<DashboardConfig>({
  styles: elementStyles(dashboardStyles),
  read,
  draw: ({ project, view: initialView }, shell) => (
    <Dashboard
      key={canonicalJson(initialView ?? null)}
      project={project}
      initialView={initialView && ofProject(initialView, project)}
      onChange={(changed) => shell.send('runfolio-viewchange', { view: changed })}
    />
  ),
});

/** A view that was saved elsewhere, of the runs here. */
function ofProject(view: Partial<DashboardView>, project: string): Partial<DashboardView> {
  return view.runSet ? { ...view, runSet: { ...view.runSet, project } } : view;
}
