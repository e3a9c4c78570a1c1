import { useContext, useMemo, useRef } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import { callHost } from './callHost.js';
import { PanelEventsContext, type PanelEvents } from './panelEvents.js';

/** For what contains panels: a value of `PanelEventsContext` by which the given functions hear of them, and then whoever follows from further above. The same one at each rendering. */
export function usePanelEvents({ onError, onReady }: PanelEvents): PanelEvents {
  const above = useContext(PanelEventsContext);
  const latest = useRef({ onError, onReady, above });
  useBeforePaint(() => {
    latest.current = { onError, onReady, above };
  });
  return useMemo(
    () => ({
      onError: (error, document) => {
        callHost(latest.current.onError, error, document);
        callHost(latest.current.above?.onError, error, document);
      },
      onReady: (document) => {
        callHost(latest.current.onReady, document);
        callHost(latest.current.above?.onReady, document);
      },
    }),
    [],
  );
}
