import { useEffect, useState } from 'react';

/**
 * The latest value once it is not `pending` any more, or has been for `patience` ms; until then the one before. So what would be drawn for
 * a moment only, because the answer is on its way, is not drawn at all.
 */
export function useHeld<T>(value: T, pending: boolean, patience: number): T {
  const [shown, setShown] = useState(value);
  const [impatient, setImpatient] = useState(false);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => setImpatient(true), patience);
    return () => {
      clearTimeout(timer);
      setImpatient(false);
    };
  }, [pending, patience]);
  if (pending && !impatient) return shown;
  if (shown !== value) setShown(value);
  return value;
}
