export { decodeBinary, encodeBinary } from './binaryForm.js';
export { checkFrame } from './checkFrame.js';
export { decodeFrame, encodeFrame } from './frameCodec.js';
export { createHttpEngine, type HttpEngineOptions } from './httpEngine.js';
