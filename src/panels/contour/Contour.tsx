import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { contour } from './kind.js';
import type { ContourSpec } from './spec.js';

export interface ContourProps extends StandaloneProps, ContourSpec {}

/** A number over two parameters, interpolated between runs, as a card of its own. */
export function Contour({ project, runs, title, height, ...spec }: ContourProps) {
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={contour} version={1} spec={spec} />;
}
