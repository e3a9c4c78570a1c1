import type { MemoryExport } from './memoryExport.js';

/** Exports in memory, which say themselves when their data are others. */
export class FollowedExports {
  readonly #undo = new Map<string, () => void>();
  readonly #onChange: (project: string) => void;

  constructor(onChange: (project: string) => void) {
    this.#onChange = onChange;
  }

  /** Follows an export, once. */
  add({ id, subscribe }: MemoryExport): void {
    if (this.#undo.has(id)) return;
    this.#undo.set(
      id,
      subscribe(() => this.#onChange(id)),
    );
  }

  /** Follows none any more. */
  end(): void {
    for (const undo of this.#undo.values()) undo();
    this.#undo.clear();
  }
}
