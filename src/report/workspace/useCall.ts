import { useCallback, useEffect, useRef, useState } from 'react';
import { isAbort } from '../../model/index.js';

/** Where an answer stands. The last good one stays while the next is on its way, and after a failure. */
export interface CallState<T> {
  data: T | undefined;
  error: Error | undefined;
  loading: boolean;
  /** Asks anew. */
  reload: () => void;
}

interface Asked<T> {
  /** What this is the answer of. */
  ask?: (options: { signal: AbortSignal }) => Promise<T>;
  turn: number;
  data?: T | undefined;
  error?: Error | undefined;
}

/** Asks a server as soon as the component is there, and whenever `ask` is another function: give it a stable one. Given up when the component goes. */
export function useCall<T>(ask: (options: { signal: AbortSignal }) => Promise<T>): CallState<T> {
  const [answer, setAnswer] = useState<Asked<T>>({ turn: 0 });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    ask({ signal }).then(
      (data) => !signal.aborted && setAnswer({ ask, turn, data }),
      (error: Error) => !signal.aborted && !isAbort(error) && setAnswer((old) => ({ ask, turn, data: old.data, error })),
    );
    return () => controller.abort();
  }, [ask, turn]);
  const reload = useCallback(() => setTurn((old) => old + 1), []);
  const loading = answer.ask !== ask || answer.turn !== turn;
  return { data: answer.data, error: loading ? undefined : answer.error, loading, reload };
}

/** Something that is done when asked to: what went wrong last, and whether it is under way. */
export interface ActionState {
  error: Error | undefined;
  busy: boolean;
  run: (act: (options: { signal: AbortSignal }) => Promise<void>) => void;
}

/** Does one thing after another for its user; given up when the component goes. */
export function useAction(): ActionState {
  const [state, setState] = useState<{ error?: Error; busy: boolean }>({ busy: false });
  const controller = useRef<AbortController>(undefined);
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback((act: (options: { signal: AbortSignal }) => Promise<void>) => {
    controller.current?.abort();
    const own = (controller.current = new AbortController());
    setState({ busy: true });
    act({ signal: own.signal }).then(
      () => !own.signal.aborted && setState({ busy: false }),
      (error: Error) => !own.signal.aborted && setState({ busy: false, error }),
    );
  }, []);
  return { error: state.error, busy: state.busy, run };
}
