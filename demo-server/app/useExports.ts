import { useContext, useMemo } from 'react';
import { createWasmEngine, type ExportSource, type QueryEngine } from '../../src/index.js';
import type { ListedProject } from '../listedProject.js';
import { WorkersContext } from './workersContext.js';

/** An engine for all projects of the server, whose exports are at `path` below the page's address; it starts nothing before it is asked, and lives as long as the page. */
export function useExports(
  projects: readonly ListedProject[] | undefined,
  path: string,
  headers: () => Record<string, string>,
): QueryEngine {
  const workers = useContext(WorkersContext);
  return useMemo(() => {
    const sources = (projects ?? []).map(({ id, name }): ExportSource => ({
      id,
      name,
      url: new URL(`${path}${encodeURIComponent(id)}/`, document.baseURI).href,
      headers,
    }));
    return createWasmEngine({ exports: sources, workers });
  }, [projects, path, headers, workers]);
}
