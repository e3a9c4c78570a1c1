import { RunfolioError } from '../../model/index.js';
import type { FrameShow } from './protocol.js';

/** A question for a token: its number, and what is to be shown with it. */
export interface TokenQuestion {
  id: number;
  show?: FrameShow | undefined;
}

interface Asked extends TokenQuestion {
  resolve: (token: string) => void;
  reject: (error: Error) => void;
}

/** How long the page around may take to answer. */
const answerSeconds = 20;

/** Questions for tokens that were put to the page around, and its answers. */
export class TokenQuestions {
  readonly #ask: (question: TokenQuestion) => void;
  readonly #asked = new Map<number, Asked>();
  #last = 0;
  #refusal: Error | undefined;

  constructor(ask: (question: TokenQuestion) => void) {
    this.#ask = ask;
  }

  /** A new token. Rejects with `unauthorized` where the page around gives none, with `offline` where it does not answer. */
  async get({ show, signal }: { show?: FrameShow | undefined; signal: AbortSignal }): Promise<string> {
    if (this.#refusal) throw this.#refusal;
    const id = ++this.#last;
    const late = AbortSignal.timeout(answerSeconds * 1000);
    try {
      return await new Promise<string>((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
        late.addEventListener('abort', () => reject(noAnswer()), { once: true });
        this.#asked.set(id, { id, show, resolve, reject });
        this.#ask({ id, show });
      });
    } finally {
      this.#asked.delete(id);
    }
  }

  /** What is not answered yet is asked once more, of a page that has just connected. */
  repeat(): void {
    for (const { id, show } of this.#asked.values()) this.#ask({ id, show });
  }

  answer({ id, token, problem }: { id: number; token?: string | undefined; problem?: string | undefined }): void {
    if (token !== undefined) this.#asked.get(id)?.resolve(token);
    else this.#asked.get(id)?.reject(new RunfolioError('unauthorized', problem ?? 'The page around this one gave no token.'));
  }

  /** All questions, now and later, fail with this. */
  refuse(error: Error): void {
    this.#refusal = error;
    for (const { reject } of this.#asked.values()) reject(error);
  }

  end(): void {
    this.refuse(new DOMException('The frame is closed.', 'AbortError'));
  }
}

function noAnswer(): RunfolioError {
  const hint = 'Its origin must be one that may embed this page, and it must answer: embedRunfolio of runfolio/frame does.';
  return new RunfolioError('offline', 'The page around this one did not answer.', { hint });
}
