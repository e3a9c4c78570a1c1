import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { scatter } from './kind.js';
import type { ScatterSpec } from './spec.js';

export interface ScatterProps extends StandaloneProps, ScatterSpec {}

/** A point per run over any two columns, as a card of its own; a drag selects. */
export function Scatter({ project, runs, title, height, ...spec }: ScatterProps) {
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={scatter} version={1} spec={spec} />;
}
