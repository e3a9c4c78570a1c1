/** Milliseconds between two updates of the line. */
const updateEvery = 100;

/** One line on stderr that shows how far a command has come; nothing where stderr is no terminal. */
export class ProgressLine {
  #last = 0;
  #shown = false;

  show(text: string): void {
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#last < updateEvery) return;
    this.#last = now;
    this.#shown = true;
    process.stderr.write(`\r\u001b[K${text.slice(0, Math.max(20, (process.stderr.columns || 80) - 1))}`);
  }

  clear(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
    this.#shown = false;
  }
}
