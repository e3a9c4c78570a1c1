import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { confusionMatrix } from './kind.js';
import type { ConfusionMatrixSpec } from './spec.js';

export interface ConfusionMatrixPanelProps extends StandaloneProps, ConfusionMatrixSpec {}

/** How often each class was taken for each, as a card of its own. */
export function ConfusionMatrix({ project, runs, title, height = 420, ...spec }: ConfusionMatrixPanelProps) {
  return <StandalonePanel project={project} runs={runs} title={title} height={height} kind={confusionMatrix} version={1} spec={spec} />;
}
