import { useCallback, useEffect, useState } from 'react';

/** What is loaded, there, or not to be had. */
export interface Loaded<T> {
  value: T | undefined;
  error: Error | undefined;
  retry: () => void;
}

interface Outcome<T> {
  load: unknown;
  attempt: number;
  value?: T;
  error?: Error;
}

/** Loads what a function gives, anew with another function. Undefined loads nothing. */
export function useLoaded<T>(load: ((signal: AbortSignal) => Promise<T>) | undefined): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<Outcome<T>>();
  useEffect(() => {
    if (!load) return undefined;
    const ended = new AbortController();
    load(ended.signal).then(
      (value) => ended.signal.aborted || setOutcome({ load, attempt, value }),
      (error: unknown) => ended.signal.aborted || setOutcome({ load, attempt, error: error as Error }),
    );
    return () => ended.abort();
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  const current = load && outcome?.load === load && outcome.attempt === attempt ? outcome : undefined;
  return { value: current?.value, error: current?.error, retry };
}
