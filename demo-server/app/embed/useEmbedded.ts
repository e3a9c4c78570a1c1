import { useCallback, useEffect, useState } from 'react';
import { openEmbedded, type Embedded, type Opening } from './openEmbedded.js';

export interface EmbeddedState {
  /** Undefined until it is there. */
  embedded: Embedded | undefined;
  error: Error | undefined;
  retry: () => void;
}

/** Opens what is to be shown, for as long as it is shown; another one with every other `opening`. */
export function useEmbedded(opening: Opening): EmbeddedState {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<Omit<EmbeddedState, 'retry'> & { of?: Opening; turn: number }>({
    embedded: undefined,
    error: undefined,
    turn,
  });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    openEmbedded(opening, signal).then(
      (embedded) => signal.aborted || setState({ embedded, error: undefined, of: opening, turn }),
      (error: Error) => signal.aborted || setState({ embedded: undefined, error, of: opening, turn }),
    );
    return () => controller.abort();
  }, [opening, turn]);
  const retry = useCallback(() => setTurn((old) => old + 1), []);
  const { embedded, error } = state.of === opening && state.turn === turn ? state : { embedded: undefined, error: undefined };
  return { embedded, error, retry };
}
