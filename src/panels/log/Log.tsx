import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { log } from './kind.js';
import type { LogSpec } from './spec.js';

export interface LogProps extends StandaloneProps, LogSpec {}

/** What a run printed, as a card of its own. */
export function Log({ project, runs, title, height, ...spec }: LogProps) {
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={log} version={1} spec={spec} />;
}
