import { RunfolioError, isAbort } from '../model/index.js';
import type { ApiRequests } from './apiRequests.js';
import type { ReportEvent } from './commentTypes.js';
import { readServerEvents } from './readServerEvents.js';

/** Who follows a report. */
export interface EventListener {
  onEvent: (event: ReportEvent) => void;
  /** Whether the stream is there; while it is not, it is asked for again and again. */
  onConnected?: ((connected: boolean) => void) | undefined;
  /** The server refuses for good: the token is not valid, or the report is gone. Nothing more comes. */
  onRefused?: ((error: Error) => void) | undefined;
}

/** What happens to reports, as it happens. */
export interface EventCalls {
  /** Follows a report until the function that it returns is called. A stream that breaks is taken up where it broke. */
  follow(report: string, listener: EventListener): () => void;
}

/** Ms until a stream that broke is asked for again: twice as many each time, with up to a half more so that not all ask at once. */
const [firstWait, longestWait] = [1000, 30_000];
/** Ms without a byte after which a stream is taken for dead: the server sends one every 15 s. */
const silence = 45_000;

export function eventCalls(requests: ApiRequests): EventCalls {
  return {
    follow: (report, listener) => {
      const controller = new AbortController();
      void followOn(requests, report, listener, controller.signal);
      return () => controller.abort();
    },
  };
}

async function followOn(requests: ApiRequests, report: string, listener: EventListener, signal: AbortSignal): Promise<void> {
  const place = { last: undefined as string | undefined, wait: firstWait };
  while (!signal.aborted) {
    try {
      // One stream after another.
      // oxlint-disable-next-line no-await-in-loop
      await readOnce(requests, report, listener, signal, place);
    } catch (error) {
      if (signal.aborted) return;
      if (isRefusal(error)) return listener.onRefused?.(error);
    }
    if (signal.aborted) return;
    listener.onConnected?.(false);
    // oxlint-disable-next-line no-await-in-loop
    await pause(place.wait * (1 + Math.random() / 2), signal);
    place.wait = Math.min(longestWait, place.wait * 2);
  }
}

async function readOnce(
  requests: ApiRequests,
  report: string,
  { onEvent, onConnected }: EventListener,
  signal: AbortSignal,
  place: { last: string | undefined; wait: number },
): Promise<void> {
  const dead = new AbortController();
  let timer = setTimeout(() => dead.abort(), silence);
  const alive = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => dead.abort(), silence);
  };
  try {
    const both = AbortSignal.any([signal, dead.signal]);
    const headers = place.last === undefined ? {} : { 'last-event-id': place.last };
    const stream = await requests.stream({ path: ['reports', report, 'events'], signal: both, headers });
    onConnected?.(true);
    for await (const { id, data } of readServerEvents(stream, alive)) {
      place.last = id ?? place.last;
      place.wait = firstWait;
      const event = eventOf(data);
      if (event && !signal.aborted) onEvent(event);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Undefined for what this version does not know. */
function eventOf(data: string): ReportEvent | undefined {
  try {
    const event = JSON.parse(data) as ReportEvent;
    return ['comments', 'published', 'reset'].includes(event.type) ? event : undefined;
  } catch {
    return undefined;
  }
}

function isRefusal(error: unknown): error is RunfolioError {
  return error instanceof RunfolioError && !isAbort(error) && ['unauthorized', 'forbidden', 'not-found'].includes(error.code);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const target = typeof window === 'undefined' ? undefined : window;
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      target?.removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    target?.addEventListener('online', done);
  });
}
