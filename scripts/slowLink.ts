import { setTimeout as wait } from 'node:timers/promises';

/** Bytes sent at once. */
const pieceBytes = 16_384;

/** A link that all answers share: so many bytes per ms in all, and a delay before each answer. */
export class SlowLink {
  readonly #bytesPerMs: number;
  readonly #latency: number;
  /** When the link is free again, in ms of `performance.now()`. */
  #freeAt = 0;

  constructor({ bytesPerMs, latency }: { bytesPerMs: number; latency: number }) {
    this.#bytesPerMs = bytesPerMs;
    this.#latency = latency;
  }

  /** The way of a request there and of the first byte back. */
  async answer(): Promise<void> {
    await wait(this.#latency);
  }

  /** Hands over the bytes piece by piece, each when it would have arrived, for as long as `wanted`. */
  async send(bytes: Uint8Array, write: (piece: Uint8Array) => void, wanted: () => boolean = () => true): Promise<void> {
    for (let at = 0; at < bytes.length && wanted(); at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes);
      const arrives = Math.max(performance.now(), this.#freeAt) + piece.length / this.#bytesPerMs;
      this.#freeAt = arrives;
      const left = arrives - performance.now();
      if (left >= 1) await wait(left);
      write(piece);
    }
  }
}
