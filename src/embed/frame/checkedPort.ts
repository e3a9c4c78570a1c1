import type * as z from 'zod/mini';
import { isSmall } from './isSmall.js';
import type { Numbered } from './protocol.js';

/** How many messages were not listened to, by the reason. */
export interface IgnoredMessages {
  /** Too large to be looked into. */
  oversized: number;
  /** Of no known shape, or of a version that was not agreed on. */
  malformed: number;
  /** With a number that is not above that of the one before. */
  replayed: number;
  /** To the window, where none are listened to. */
  stranger: number;
}

/** Nothing was ignored yet. */
export const noneIgnored = (): IgnoredMessages => ({ oversized: 0, malformed: 0, replayed: 0, stranger: 0 });

export interface CheckedPortOptions<Incoming> {
  port: MessagePort;
  schema: z.ZodMiniType<Numbered<Incoming>>;
  /** Versions of messages that are taken, beside 0. */
  versions: readonly number[];
  onMessage: (message: Numbered<Incoming>) => void;
  /** Is counted up for all that is dropped. */
  ignored: IgnoredMessages;
}

/** A port that hands on what is of the right shape and order, and counts the rest. Nothing that comes over it throws. */
export class CheckedPort<Incoming, Outgoing extends object> {
  readonly #options: CheckedPortOptions<Incoming>;
  #received = 0;
  #sent = 0;

  constructor(options: CheckedPortOptions<Incoming>) {
    this.#options = options;
    options.port.addEventListener('message', ({ data }: MessageEvent) => this.#heard(data));
    options.port.addEventListener('messageerror', () => options.ignored.malformed++);
    options.port.start();
  }

  /** Sends a message of this version. */
  send(version: number, message: Outgoing): void {
    this.#options.port.postMessage({ ...message, runfolio: version, n: ++this.#sent });
  }

  close(): void {
    this.#options.port.close();
  }

  #heard(data: unknown): void {
    const { schema, versions, ignored, onMessage } = this.#options;
    if (!isSmall(data)) return void ignored.oversized++;
    const parsed = schema.safeParse(data);
    if (!parsed.success || ![0, ...versions].includes(parsed.data.runfolio)) return void ignored.malformed++;
    if (parsed.data.n <= this.#received) return void ignored.replayed++;
    this.#received = parsed.data.n;
    onMessage(parsed.data);
  }
}
