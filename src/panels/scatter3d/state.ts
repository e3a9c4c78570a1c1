import type { Camera } from './camera.js';

/** What the reader of a 3-D scatter plot chose; gone with the panel. */
export interface Scatter3dState {
  camera: Camera;
  /** What a drag does; Shift makes it select. */
  mode: 'turn' | 'select';
}
