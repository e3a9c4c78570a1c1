import { useContext, useMemo, useRef, useState } from 'react';
import { useBeforePaint } from '../../charts/index.js';
import type { PanelDocument } from '../../model/index.js';
import { callHost } from './callHost.js';
import { PanelEventsContext, type AllPanelEvents, type PanelEvents } from './panelEvents.js';
import type { PanelHost } from './panelHost.js';
import { PanelWatch, type WatchCalls } from './panelWatch.js';

/** What a panel's reader chose (its zoom, say), of the shape that its kind has: kept by the host, or by the panel. */
export interface ReaderState<State = unknown> {
  /** Kept by the host, which hears of wishes by `onStateChange`. */
  state?: State | undefined;
  /** What the reader starts with. Default: what the kind starts with. */
  defaultState?: State | undefined;
  onStateChange?: ((state: State) => void) | undefined;
}

/** Who follows a panel: the events of its own card, and those of all panels here. */
export function usePanelHost(document: PanelDocument, own: PanelEvents & ReaderState): { host: PanelHost; watch: PanelWatch } {
  const all = useContext(PanelEventsContext);
  const latest = useRef(own);
  const [watch] = useState(() => new PanelWatch());
  useBeforePaint(() => {
    latest.current = own;
    watch.follow(callsOf({ document, own, all }));
  });
  const { state, defaultState } = own;
  const host = useMemo<PanelHost>(
    () => ({
      state,
      defaultState,
      onState: (next) => callHost(latest.current.onStateChange, next),
      tell: watch.tell,
      fail: watch.fail,
    }),
    [state, defaultState, watch],
  );
  return { host, watch };
}

interface Followers {
  document: PanelDocument;
  own: PanelEvents;
  all: AllPanelEvents | undefined;
}

function callsOf({ document, own, all }: Followers): WatchCalls {
  return {
    onError: (error) => {
      callHost(own.onError, error, document);
      callHost(all?.onError, error, document);
    },
    onReady: () => {
      callHost(own.onReady, document);
      callHost(all?.onReady, document);
    },
    onShow: (shows) => callHost(all?.onShow, shows, document),
  };
}
