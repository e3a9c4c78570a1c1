import { RunfolioError, type ErrorCode } from '../model/index.js';

/** The calls a worker answers: one entry per method. Both ends derive their types from it. */
export type Calls = Record<string, { params: unknown; result: unknown }>;

/**
 * What the page sends: a call; the wish that an earlier call stop; a question whether the worker still handles messages; or the name of a lock to hold for as
 * long as it lives.
 */
export type Request = { id: number; method: string; params: unknown } | { id: number; cancel: true } | { ping: true } | { hold: string };

/** What the worker sends back: once per call, after any number of notes how far it is (0 to 1); once per ping, and once when it holds its lock. */
export type Response =
  | { id: number; progress: number }
  | { id: number; result: unknown }
  | { id: number; error: WireError }
  | { pong: true }
  | { held: string };

/** An error as it crosses: class and cause do not survive structured cloning, code and hint must. */
export interface WireError {
  code: ErrorCode | 'aborted';
  message: string;
  hint?: string | undefined;
}

export function toWire(thrown: unknown, context: string): WireError {
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return { code: 'aborted', message: thrown.message };
  if (thrown instanceof RunfolioError) return { code: thrown.code, message: thrown.message, hint: thrown.hint };
  return { code: 'internal', message: `${context}: ${thrown instanceof Error ? thrown.message : String(thrown)}` };
}

export function fromWire(error: WireError): Error {
  if (error.code === 'aborted') return new DOMException(error.message, 'AbortError');
  return new RunfolioError(error.code, error.message, { hint: error.hint });
}
