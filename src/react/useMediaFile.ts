import { useCallback, useEffect, useState } from 'react';
import { isAbort, RunfolioError } from '../model/index.js';
import { useRunfolio } from './context.js';

/** A media file on its way, there, or not to be had. */
export interface MediaFileState {
  /** Which file this is about. */
  path: string | undefined;
  blob: Blob | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** A media file of a project by its path, checked by the engine. `undefined` asks for nothing; what nobody waits for any more is given up. */
export function useMediaFile(project: string, path: string | undefined): MediaFileState {
  const { engine } = useRunfolio();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<Omit<MediaFileState, 'retry'>>({ path: undefined, blob: undefined, error: undefined });
  useEffect(() => {
    if (path === undefined) return undefined;
    const controller = new AbortController();
    const ask = engine.file
      ? engine.file(project, path, { signal: controller.signal })
      : Promise.reject(new RunfolioError('missing-file', 'This engine gives no media files.'));
    ask.then(
      (blob) => !controller.signal.aborted && setState({ path, blob, error: undefined }),
      (error: Error) => !controller.signal.aborted && !isAbort(error) && setState({ path, blob: undefined, error }),
    );
    return () => controller.abort(new DOMException('Nobody waits for the file any more.', 'AbortError'));
  }, [engine, project, path, attempt]);
  const retry = useCallback(() => {
    setState({ path: undefined, blob: undefined, error: undefined });
    setAttempt((count) => count + 1);
  }, []);
  return state.path === path ? { ...state, retry } : { path, blob: undefined, error: undefined, retry };
}

/** An address of a blob for as long as it is shown: it is given back when another comes or the component goes. */
export function useBlobUrl(blob: Blob | undefined): string | undefined {
  const [made, setMade] = useState<{ blob: Blob; url: string }>();
  useEffect(() => {
    if (!blob) return undefined;
    const url = URL.createObjectURL(blob);
    setMade({ blob, url });
    return () => URL.revokeObjectURL(url);
  }, [blob]);
  return made?.blob === blob ? made?.url : undefined;
}
