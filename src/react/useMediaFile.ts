import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
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
  const asking = useRef<AbortController>(undefined);
  const [state, setState] = useState<Omit<MediaFileState, 'retry'>>({ path: undefined, blob: undefined, error: undefined });
  const ask = useCallback(() => {
    asking.current?.abort(new DOMException('Nobody waits for the file any more.', 'AbortError'));
    asking.current = undefined;
    if (path === undefined) return;
    const { signal } = (asking.current = new AbortController());
    const answer = engine.file?.(project, path, { signal }) ?? Promise.reject(noFiles());
    answer.then(
      (blob) => !signal.aborted && setState({ path, blob, error: undefined }),
      (error: Error) => !signal.aborted && !isAbort(error) && setState({ path, blob: undefined, error }),
    );
  }, [engine, project, path]);
  useEffect(() => {
    ask();
    return () => asking.current?.abort(new DOMException('Nobody waits for the file any more.', 'AbortError'));
  }, [ask]);
  const retry = useCallback(() => {
    setState({ path: undefined, blob: undefined, error: undefined });
    ask();
  }, [ask]);
  return state.path === path ? { ...state, retry } : { path, blob: undefined, error: undefined, retry };
}

function noFiles(): RunfolioError {
  return new RunfolioError('missing-file', 'This engine gives no media files.');
}

/** Plays a blob in an element. Its address is given back when another comes or the component goes. */
export function useBlobSource(ref: RefObject<HTMLMediaElement | null>, blob: Blob | undefined): void {
  useEffect(() => {
    const element = ref.current;
    if (!element || !blob) return undefined;
    const url = URL.createObjectURL(blob);
    element.setAttribute('src', url);
    return () => {
      element.removeAttribute('src');
      URL.revokeObjectURL(url);
    };
  }, [ref, blob]);
}
