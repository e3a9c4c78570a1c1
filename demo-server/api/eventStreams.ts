import { RunfolioError } from '../../src/model/index.js';
import type { EventStore } from './eventStore.js';

/** Who follows what. */
export interface Follower {
  report: string;
  /** The last event they have; undefined for all from now on. */
  after: number | undefined;
  /** Asked before anything is sent: where it says no, the stream ends. */
  isAllowed: () => boolean;
}

/** Streams that can be open at once. */
const mostStreams = 500;
/** Ms between looks for what other processes added, and turns of them between signs of life. */
const [pollMs, beatEvery] = [2000, 7];
/** Pieces that may wait for a reader who does not read. */
const mostWaiting = 200;

/** The open streams of events (`text/event-stream`). */
export class EventStreams {
  readonly #events: EventStore;
  readonly #open = new Set<() => void>();
  #ended = false;

  constructor(events: EventStore) {
    this.#events = events;
  }

  /** A stream that ends when its reader goes, may no longer read, or does not read; or with all others. Throws `too-many-requests`. */
  open(follower: Follower): ReadableStream<Uint8Array> {
    if (this.#open.size >= mostStreams) throw new RunfolioError('too-many-requests', 'Too many pages follow reports of this server.');
    let end = (): void => undefined;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        end = this.#begin(follower, controller);
      },
      cancel: () => end(),
    });
  }

  /** Ends all streams, and those that are asked for later at once. */
  end(): void {
    this.#ended = true;
    for (const end of this.#open) end();
  }

  #begin({ report, after, isAllowed }: Follower, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
    const events = this.#events;
    const encoder = new TextEncoder();
    const send = (text: string): void => controller.enqueue(encoder.encode(text));
    let [at, turn] = [after ?? events.last(), 0];
    const stop = (): void => {
      clearInterval(timer);
      unsubscribe();
      if (!this.#open.delete(stop)) return;
      try {
        controller.close();
      } catch {
        // Its reader has gone.
      }
    };
    const look = (): void => {
      if (!isAllowed() || (controller.desiredSize ?? 0) < -mostWaiting) return stop();
      for (const { id, event } of events.after(report, at)) {
        send(lines(id, event));
        at = id;
      }
    };
    const timer = setInterval(() => {
      look();
      if (this.#open.has(stop) && ++turn % beatEvery === 0) send(':\n\n');
    }, pollMs);
    timer.unref();
    const unsubscribe = events.subscribe(look);
    this.#open.add(stop);
    const lost = !events.knows(at);
    if (lost) at = events.last();
    send(lost ? lines(at, { type: 'reset' }) : `: ${at}\nid: ${at}\n\n`);
    if (this.#ended) stop();
    else look();
    return stop;
  }
}

function lines(id: number, data: unknown): string {
  return `id: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
