import { useSyncExternalStore } from 'react';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Id of the project that the address names after `#/`; undefined where it names none. */
export function useHashProject(): string | undefined {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const id = /^#\/([^?]+)/.exec(hash)?.[1];
  return id === undefined ? undefined : decoded(id);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
