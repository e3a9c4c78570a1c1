import type { Answer, PanelContext } from '../../src/panels/index.js';
import { catalogOf, type Plan, type ProjectData } from '../../src/model/index.js';
import { memoryExport } from './memoryExport.js';
import { openSeries } from './openSeries.js';

/** A project that panels can be asked about, without a page. */
export interface AskedProject {
  context: (changes?: Partial<PanelContext>) => PanelContext;
  /** What the series worker answers. */
  answers: (plans: readonly Plan[]) => Promise<Answer[]>;
}

/** Opens a project in memory, as project `p`. */
export async function askProject(project: ProjectData): Promise<AskedProject> {
  const files = memoryExport({ ...project, id: 'p' });
  const { columns } = await openSeries(files);
  const usual: PanelContext = {
    runs: { id: 'all', name: 'All runs', project: 'p', sort: [], hidden: [], colors: {} },
    selection: { filter: undefined, own: [], effect: 'grey' },
    size: { width: 520, height: 240 },
    pixelRatio: 1,
    theme: 'light',
    catalog: catalogOf(files.manifest),
  };
  const answers = async (plans: readonly Plan[]): Promise<Answer[]> => {
    const found: Answer[] = [];
    for (const plan of plans) if (plan.kind === 'runs.columns') found.push({ plan, frame: await columns(plan) });
    return found;
  };
  return { context: (changes) => ({ ...usual, ...changes }), answers };
}
