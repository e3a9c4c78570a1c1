import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { confusionMatrix } from './kind.js';
import type { ConfusionMatrixSpec } from './spec.js';

export type ConfusionMatrixPanelProps = PanelComponentProps<ConfusionMatrixSpec, ConfusionMatrixSpec>;

/** How often each class was taken for each, as a card of its own. */
export const ConfusionMatrix = /* @__PURE__ */ panelComponent<ConfusionMatrixSpec, ConfusionMatrixSpec>({
  kind: confusionMatrix,
  name: 'ConfusionMatrix',
  height: 420,
  specOf: (spec) => spec,
});
