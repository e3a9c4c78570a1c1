'use client';
import type { Column } from '../../model/index.js';
import type { PointAxis } from '../scatter/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import type { Scatter3dSpec } from './spec.js';

export interface Scatter3dProps extends StandaloneProps {
  x: Column | PointAxis;
  /** Upwards. */
  y: Column | PointAxis;
  z: Column | PointAxis;
  /** What colours the points. Default: each run has its own colour. */
  colorBy?: Column | undefined;
}

/** Each run as a point of three columns, in a box that can be turned, as a card of its own. */
export function Scatter3d({ x, y, z, colorBy, height = 420, ...standalone }: Scatter3dProps) {
  const axis = (given: Column | PointAxis): PointAxis => ('column' in given ? given : { column: given });
  const spec: Scatter3dSpec = { x: axis(x), y: axis(y), z: axis(z), ...(colorBy && { colorBy }) };
  return <StandalonePanel {...standalone} height={height} kind="scatter-3d" version={1} spec={spec} />;
}
