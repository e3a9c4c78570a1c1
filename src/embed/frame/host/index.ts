export { embedRunfolio, type EmbeddedFrame, type EmbedOptions } from './embedRunfolio.js';
export { FrameError } from './frameError.js';
export type { FramePanel, FrameSelection, FrameSettings, FrameShow } from '../protocol.js';
