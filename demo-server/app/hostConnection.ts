import { RunfolioError } from '../../src/index.js';
import { connectMessage, protocol, tokenMessage } from './embedMessages.js';

/** The window that embeds this page, and what is used of this one. */
export interface EmbeddedIn {
  /** Gets the messages of other windows. */
  self: Pick<Window, 'addEventListener' | 'parent'>;
  /** Origins of pages that may embed this one. */
  origins: readonly string[];
}

/** How long the embedding page may take to answer. */
const answerSeconds = 20;

interface Asked {
  resolve: (token: string) => void;
  reject: (error: Error) => void;
}

/**
 * Where tokens come from: the page that embeds this one, over a port that it hands over. Windows that are not the parent, and pages of other origins, are not heard. Tokens
 * cross the port alone.
 */
export class HostConnection {
  readonly #ended = new AbortController();
  readonly #asked = new Map<number, Asked>();
  #last = 0;
  #port: MessagePort | undefined;

  constructor({ self, origins }: EmbeddedIn) {
    const heard = (event: MessageEvent): void => {
      const isHost = event.source === self.parent && origins.includes(event.origin);
      const [port] = event.ports;
      if (isHost && port && connectMessage.safeParse(event.data).success) this.#connect(port);
    };
    self.addEventListener('message', heard, { signal: this.#ended.signal });
    // To whoever is there: nothing is in it.
    self.parent.postMessage({ runfolio: protocol, type: 'hello' }, '*');
  }

  /** A new token. Rejects with `unauthorized` where the embedding page gives none, with `offline` where it does not answer. */
  async token({ signal }: { signal: AbortSignal }): Promise<string> {
    const id = ++this.#last;
    const late = AbortSignal.timeout(answerSeconds * 1000);
    try {
      return await new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        late.addEventListener('abort', () => reject(noAnswer()), { once: true });
        this.#asked.set(id, { resolve, reject });
        this.#ask(id);
      });
    } finally {
      this.#asked.delete(id);
    }
  }

  close(): void {
    this.#ended.abort();
    this.#port?.close();
  }

  /** A page that loads itself anew connects anew: what was asked meanwhile is asked of it. */
  #connect(port: MessagePort): void {
    this.#port?.close();
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent) => this.#answered(data));
    port.start();
    for (const id of this.#asked.keys()) this.#ask(id);
  }

  #ask(id: number): void {
    this.#port?.postMessage({ runfolio: protocol, type: 'token', id });
  }

  #answered(data: unknown): void {
    const parsed = tokenMessage.safeParse(data);
    if (!parsed.success) return;
    const { id, token, problem } = parsed.data;
    if (token !== undefined) this.#asked.get(id)?.resolve(token);
    else this.#asked.get(id)?.reject(new RunfolioError('unauthorized', problem ?? 'The page around this one gave no token.'));
  }
}

function noAnswer(): RunfolioError {
  const hint = 'Its origin must be one that the server lets embed, and it must answer the message “hello”.';
  return new RunfolioError('offline', 'The page around this one did not answer.', { hint });
}
