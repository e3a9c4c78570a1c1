import { useState } from 'react';

/** The moment (ms since 1970) that "3 hours ago" counts from: the one given, else that at which the component came. */
export function useNow(given: number | undefined): number {
  const [came] = useState(() => Date.now());
  return given ?? came;
}
