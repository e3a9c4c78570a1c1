import type { Frame } from '../../model/index.js';
import { encodeBinary, decodeBinary } from './binaryForm.js';
import { checkFrame } from './checkFrame.js';

/** A frame as bytes that lose nothing: NaN, the sign of zero and what is missing included. */
export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  return encodeBinary(frame);
}

/** Undoes `encodeFrame`. Throws `corrupt-file` for bytes that are none, or whose parts do not fit each other. */
export function decodeFrame(bytes: Uint8Array): Frame {
  return checkFrame(decodeBinary(bytes));
}
