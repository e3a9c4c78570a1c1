import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { media } from './kind.js';
import type { MediaSpec } from './spec.js';

export interface MediaProps extends StandaloneProps, MediaSpec {}

/** Images, sounds and other media that runs logged, as a card of its own. */
export function Media({ project, runs, title, height, ...spec }: MediaProps) {
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={media} version={1} spec={spec} />;
}
