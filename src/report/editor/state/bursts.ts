import type { Transaction } from '@tiptap/pm/state';

/** Milliseconds within which changes of the same thing are one step to undo. */
const pause = 700;

/** Makes changes that follow one another at the same place (letters of a title, a slider that is dragged) one step to undo. */
export class Bursts {
  #last = { what: '', time: 0, number: 0 };

  /** Marks a transaction as a part of the changes of `what`. */
  join(tr: Transaction, what: string): Transaction {
    const same = this.#last.what === what && tr.time - this.#last.time < pause;
    this.#last = { what, time: tr.time, number: same ? this.#last.number : this.#last.number - 1 };
    // The history takes transactions of one composition of a text together, however far apart; those of the browser have numbers above 0.
    return tr.setMeta('composition', this.#last.number);
  }

  /** The next change starts a new step. */
  end(): void {
    this.#last = { ...this.#last, what: '' };
  }
}
