import { useEffect, useRef, useState } from 'react';
import { isAbort } from '../../model/index.js';
import { useRunfolio } from '../../react/index.js';
import type { MediaItem } from './mediaItem.js';
import { saveBlob } from '../download/saveBlob.js';

/** Hands the file of an item to the reader to be saved; `failed`: why the last attempt did not. */
export function useSaveFile(project: string, item: MediaItem): { save: () => void; failed: Error | undefined } {
  const { engine } = useRunfolio();
  const asking = useRef<AbortController>(undefined);
  const [failed, setFailed] = useState<Error>();
  useEffect(() => () => asking.current?.abort(new DOMException('The item is gone.', 'AbortError')), []);
  const save = (): void => {
    setFailed(undefined);
    asking.current = new AbortController();
    engine.file?.(project, item.file, { signal: asking.current.signal }).then(
      (blob) => saveBlob(blob, item.file.slice('media/'.length)),
      (thrown: Error) => isAbort(thrown) || setFailed(thrown),
    );
  };
  return { save, failed };
}
