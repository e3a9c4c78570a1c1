import { useEffect, useState } from 'react';
import type { LateCode } from './lateCode.js';

export interface LateCodeState<T> {
  loaded: T | undefined;
  /** Why it is not there; undefined while it is awaited. */
  error: Error | undefined;
  /** Asks again. */
  retry: () => void;
}

/** Code that may not be there yet. Asks for it while it is wanted; once it is wanted no more a failure is forgotten. */
export function useLateCode<T>(code: LateCode<T>, wanted: boolean): LateCodeState<T> {
  const [, setArrived] = useState(false);
  const [error, setError] = useState<Error>();
  const loaded = code.loaded;
  if (error && !wanted) setError(undefined);
  const asks = wanted && loaded === undefined && error === undefined;
  useEffect(() => {
    if (!asks) return undefined;
    let gone = false;
    code.get().then(
      () => gone || setArrived(true),
      (reason: unknown) => gone || setError(reason instanceof Error ? reason : new Error(String(reason))),
    );
    return () => {
      gone = true;
    };
  }, [code, asks]);
  return { loaded, error, retry: () => setError(undefined) };
}
