import type { Column } from '../../model/index.js';
import { StandalonePanel, type StandaloneProps } from '../StandalonePanel.js';
import { slice } from './kind.js';
import type { SliceSpec } from './spec.js';

export interface SliceProps extends StandaloneProps {
  metric: Column;
  /** Default: the config keys that vary. */
  parameters?: Column[] | undefined;
  /** Default `linear`. */
  yScale?: 'linear' | 'log';
}

/** A metric over each parameter in turn, as a card of its own. */
export function Slice({ metric, parameters, yScale = 'linear', ...standalone }: SliceProps) {
  const spec: SliceSpec = { metric, yScale, ...(parameters && { parameters }) };
  return <StandalonePanel {...standalone} kind={slice} version={1} spec={spec} />;
}
