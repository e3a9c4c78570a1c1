import type { FrameMessage, HostMessage, Numbered } from '../protocol.js';

/** The port to a frame: numbers what is sent, and hands on what is of a known shape and comes in order. */
export class HostPort {
  /** Messages that were not handed on. */
  ignored = 0;
  readonly #port: MessagePort;
  readonly #version: number;
  #sent = 0;

  constructor(port: MessagePort, version: number, onMessage: (message: FrameMessage) => void) {
    this.#port = port;
    this.#version = version;
    let received = 0;
    port.addEventListener('message', ({ data }: MessageEvent<Numbered<FrameMessage> | undefined>) => {
      if (data?.runfolio !== version || !(data.n > received) || !isMessage({ ...data })) this.ignored++;
      else {
        received = data.n;
        onMessage(data);
      }
    });
    port.start();
  }

  send(message: HostMessage): void {
    this.#port.postMessage({ ...message, runfolio: this.#version, n: ++this.#sent });
  }

  close(): void {
    this.#port.close();
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length < 2001;
const isWhole = (value: unknown, least: number): boolean => Number.isInteger(value) && (value as number) >= least;

/** Whether a message has the fields that are used of it. */
function isMessage(data: Record<string, unknown>): boolean {
  const { type, height, id, selection, code, message } = data;
  if (type === 'ready') return true;
  if (type === 'size') return isWhole(height, 1) && (height as number) <= 1e5;
  if (type === 'token') return isWhole(id, 0);
  if (type === 'select') return Array.isArray((selection as { clauses?: unknown } | undefined)?.clauses);
  return type === 'error' && isText(code) && isText(message);
}
