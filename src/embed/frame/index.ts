export type { IgnoredMessages } from './checkedPort.js';
export { HostConnection, type HostConnectionOptions, type HostState } from './hostConnection.js';
export { frameShowSchema } from './messageSchemas.js';
export type { FramePanel, FrameSelection, FrameSettings, FrameShow } from './protocol.js';
export { watchHeight } from './watchHeight.js';
