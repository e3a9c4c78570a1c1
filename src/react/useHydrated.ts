import { useSyncExternalStore } from 'react';

const never = (): (() => void) => () => undefined;

/**
 * Whether what is drawn may differ from what a server draws, which knows neither the reader's time zone nor what this page has loaded: false on servers and
 * while the browser takes over what they sent, true otherwise.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
