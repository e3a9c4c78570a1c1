import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '../../model/index.js';
import type { ExportItem } from './exportItem.js';
import { saveBlob } from './saveBlob.js';

/** Where the last export stands. */
export type ExportState =
  | { status: 'none' }
  | { status: 'busy'; item: string }
  /** `file`: its name, where one was saved. */
  | { status: 'done'; item: string; file: string | undefined }
  | { status: 'failed'; item: string; error: Error };

export interface Exports {
  state: ExportState;
  start: (item: ExportItem) => void;
  cancel: () => void;
}

/** Runs one export at a time, and saves its file. Given up when the component goes. */
export function useExports(): Exports {
  const [state, setState] = useState<ExportState>({ status: 'none' });
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const start = useCallback((item: ExportItem): void => {
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    setState({ status: 'busy', item: item.id });
    exportOne(item, signal).then(
      (next) => !signal.aborted && setState(next),
      (error: Error) => !signal.aborted && setState(isAbort(error) ? { status: 'none' } : { status: 'failed', item: item.id, error }),
    );
  }, []);
  const cancel = useCallback((): void => {
    controller.current?.abort();
    setState({ status: 'none' });
  }, []);
  return { state, start, cancel };
}

async function exportOne(item: ExportItem, signal: AbortSignal): Promise<ExportState> {
  const file = await item.run({ signal });
  if (file && !signal.aborted) saveBlob(file.content, file.name);
  return { status: 'done', item: item.id, file: file?.name };
}
