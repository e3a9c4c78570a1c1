import { useEffect, useState } from 'react';
import type { ProjectSummary } from '../../../engine/index.js';
import { useRunfolio } from '../../../react/index.js';

/** The projects that the engine has; none until they are known, and where it cannot say. */
export function useProjects(): readonly Pick<ProjectSummary, 'id' | 'name'>[] {
  const { engine } = useRunfolio();
  const [projects, setProjects] = useState<readonly ProjectSummary[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    engine.projects({ signal: controller.signal }).then(
      (found) => !controller.signal.aborted && setProjects(found),
      () => undefined,
    );
    return () => controller.abort();
  }, [engine]);
  return projects;
}
