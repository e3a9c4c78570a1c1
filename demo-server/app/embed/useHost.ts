import { useEffect, useState, useSyncExternalStore } from 'react';
import { HostConnection, type HostState } from '../../../src/embed/frame/index.js';

const alone: HostState = { connection: 'waiting', settings: {}, fit: false };
const nothing = (): (() => void) => () => {};

/** Connects to the page around for as long as it is shown, and follows what that says. The connection is undefined before it is made. */
export function useHost(origins: readonly string[]): [HostConnection | undefined, HostState] {
  const [host, setHost] = useState<HostConnection>();
  useEffect(() => {
    let connection: HostConnection | undefined;
    // A page that is mounted twice at once, as in development, greets once.
    const start = setTimeout(() => {
      connection = new HostConnection({ self: window, origins });
      setHost(connection);
    });
    const end = (): void => {
      clearTimeout(start);
      connection?.close();
    };
    // A page that is kept for the way back would greet nobody again: it is as good as gone.
    window.addEventListener('pagehide', end);
    return () => {
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [origins]);
  const state = useSyncExternalStore(host?.subscribe ?? nothing, host?.getState ?? (() => alone));
  return [host, state];
}
