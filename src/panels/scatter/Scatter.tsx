'use client';
import type { Column } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { scatterSpec, type PointAxis, type ScatterSpec } from './spec.js';

export interface ScatterProps extends StandaloneProps, Partial<Omit<ScatterSpec, 'x' | 'y' | 'lines'>> {
  x: Column | PointAxis;
  y: Column | PointAxis;
  /** Lines at values of an axis. Default: none. */
  lines?: ScatterSpec['lines'] | undefined;
}

/** Each run as a point of two columns, as a card of its own; a drag selects a box, with Shift a lasso. */
export function Scatter({ project, runs, title, height, x, y, lines = [], ...rest }: ScatterProps) {
  const axis = (given: Column | PointAxis): PointAxis => ('column' in given ? given : { column: given });
  const spec = scatterSpec(axis(x), axis(y), { ...rest, lines });
  return <StandalonePanel {...{ project, runs, title, height }} kind="scatter" version={1} spec={spec} />;
}
