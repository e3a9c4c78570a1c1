import { useCallback, useState } from 'react';
import { loadAnonymous } from '../loadAnonymous.js';
import type { ExportContext } from './exportContext.js';
import { useCall } from './useCall.js';

/** Whether a report is shown without names, and what it is then. */
export interface AnonymousState {
  on: boolean;
  setOn: (on: boolean) => void;
  /** Further words that are replaced. */
  words: readonly string[];
  setWords: (words: readonly string[]) => void;
  /** What is shown and exported; undefined while names are being collected, and after a failure. */
  shown: ExportContext | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** Makes a report anonymous when asked to. `context` must be stable while it is on. */
export function useAnonymous(context: ExportContext): AnonymousState {
  const [on, setOn] = useState(false);
  const [words, setWords] = useState<readonly string[]>([]);
  const ask = useCallback(
    async (options: { signal: AbortSignal }) => {
      if (!on) return undefined;
      const { makeAnonymous } = await loadAnonymous();
      return makeAnonymous(context.report, context.engine, { ...options, words, loadAsset: context.loadAsset });
    },
    [context, on, words],
  );
  const { data, error, loading, reload } = useCall(ask);
  const shown = on ? (loading || error ? undefined : data) : context;
  return { on, setOn, words, setWords, shown, error, retry: reload };
}
