import { useEffect, useState } from 'react';

/** A project as the server lists it. */
export interface Project {
  id: string;
  name: string;
  runs: number;
}

/** The projects of this server; undefined until they are known. */
export function useProjects(): { projects: Project[] | undefined; error: Error | undefined; retry: () => void } {
  const [projects, setProjects] = useState<Project[]>();
  const [error, setError] = useState<Error>();
  const load = useCallback(() => {
    const controller = new AbortController();
    const { signal } = controller;
    fetchProjects(signal).then(
      (projects) => signal.aborted || setState({ projects, error: undefined }),
      (error: unknown) => signal.aborted || setState({ projects: undefined, error: error as Error }),
    );
    return () => controller.abort();
  }, []);
  useEffect(load, [load]);
  const retry = useCallback(() => {
    setState({ projects: undefined, error: undefined });
    load();
  }, [load]);
  return { ...state, retry };
}

async function fetchProjects(signal: AbortSignal): Promise<Project[]> {
  const response = await fetch(new URL('api/projects', document.baseURI), { signal });
  if (!response.ok) throw new Error(`The server answered ${response.status} to the question which projects it has.`);
  return (await response.json()) as Project[];
}
