import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { scatter3d } from './kind.js';
import type { Scatter3dSpec } from './spec.js';

export interface Scatter3dProps extends StandaloneProps, Scatter3dSpec {}

/** Each run as a point of three columns, in a box that can be turned, as a card of its own. */
export function Scatter3d({ project, runs, title, height = 420, ...spec }: Scatter3dProps) {
  return <StandalonePanel {...{ project, runs, title, height }} kind={scatter3d} version={1} spec={spec} />;
}
