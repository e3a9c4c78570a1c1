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

/** Asks a server as soon as the component is there, and whenever `ask` is another function: give it a stable one. Given up when the component goes. */
export function useCall<T>(ask: (options: { signal: AbortSignal }) => Promise<T>): CallState<T> {
  const [state, setState] = useState<{ data?: T; error?: Error; loading: boolean }>({ loading: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setState((old) => ({ ...old, loading: true }));
    ask({ signal: controller.signal }).then(
      (data) => setState({ data, loading: false }),
      (error: Error) => !isAbort(error) && setState((old) => ({ ...old, error, loading: false })),
    );
    return () => controller.abort();
  }, [ask, turn]);
  const reload = useCallback(() => setTurn((old) => old + 1), []);
  return { data: state.data, error: state.error, loading: state.loading, reload };
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
