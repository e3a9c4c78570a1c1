import { Dashboard } from '../../../dashboard/index.js';
import { canonicalJson } from '../../../model/index.js';
import type { DashboardView } from '../../../query/index.js';
import { useCatalog } from '../../../react/index.js';
import type { ElementShell } from '../elementContent.js';
import { PartErrors } from './PartErrors.js';
import type { CommonConfig } from './readCommon.js';
import { useFailure } from './useFailure.js';
import { WhenDrawn } from './WhenDrawn.js';

/** What a dashboard shows. */
export interface DashboardConfig extends CommonConfig {
  view: Partial<DashboardView> | undefined;
}

/** A dashboard, which another view starts anew. */
export function ElementDashboard({ config: { project, view }, shell }: { config: DashboardConfig; shell: ElementShell }) {
  const { catalog, error } = useCatalog(project);
  const failure = catalog ? undefined : error;
  useFailure(failure, shell);
  return (
    <PartErrors shell={shell}>
      <Dashboard
        key={canonicalJson(view ?? null)}
        project={project}
        initialView={view && ofProject(view, project)}
        onChange={(changed) => shell.send('runfolio-viewchange', { view: changed })}
      />
      {!failure && <WhenDrawn shell={shell} />}
    </PartErrors>
  );
}

/** A view that was saved elsewhere, of the runs here. */
function ofProject(view: Partial<DashboardView>, project: string): Partial<DashboardView> {
  return view.runSet ? { ...view, runSet: { ...view.runSet, project } } : view;
}
