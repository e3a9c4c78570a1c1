import { useState } from 'react';

/** The value of the rendering before, while it is equal as JSON: options may be written in place and still count as the same ones. */
export function useEqual<T>(value: T): T {
  const key = JSON.stringify(value);
  const [kept, setKept] = useState({ key, value });
  if (kept.key === key) return kept.value;
  setKept({ key, value });
  return value;
}
