import { useCallback, useEffect, useState } from 'react';
import type { ListedProject } from '../listedProject.js';

export interface Projects {
  /** Undefined until the server answered. */
  projects: ListedProject[] | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** The projects the server has, asked for at `path` below the page's address with these headers. */
export function useProjects(path: string, headers: () => Record<string, string>): Projects {
  const [state, setState] = useState<Pick<Projects, 'projects' | 'error'>>({ projects: undefined, error: undefined });
  const load = useCallback(() => {
    const controller = new AbortController();
    const { signal } = controller;
    fetchProjects(path, headers(), signal).then(
      (projects) => signal.aborted || setState({ projects, error: undefined }),
      (error: unknown) => signal.aborted || setState({ projects: undefined, error: error as Error }),
    );
    return () => controller.abort();
  }, [path, headers]);
  useEffect(load, [load]);
  const retry = useCallback(() => {
    setState({ projects: undefined, error: undefined });
    load();
  }, [load]);
  return { ...state, retry };
}

async function fetchProjects(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<ListedProject[]> {
  const url = new URL(path, document.baseURI);
  const response = await fetch(url, { signal, headers });
  if (!response.ok) throw new Error(`${url.href} was answered with status ${response.status}.`);
  return (await response.json()) as ListedProject[];
}
