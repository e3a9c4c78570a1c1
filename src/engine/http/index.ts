export { encodeBinary } from './binaryForm.js';
export { decodeFrame, encodeFrame } from './frameCodec.js';
export { createHttpEngine, type HttpEngineOptions } from './httpEngine.js';
