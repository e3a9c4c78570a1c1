import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { scatter3d } from './kind.js';
import type { Scatter3dSpec } from './spec.js';

export type Scatter3dProps = PanelComponentProps<Scatter3dSpec, Scatter3dSpec>;

/** Each run as a point of three columns, in a box that can be turned, as a card of its own. */
export const Scatter3d = /* @__PURE__ */ panelComponent<Scatter3dSpec, Scatter3dSpec>({
  kind: scatter3d,
  name: 'Scatter3d',
  height: 420,
  specOf: (spec) => spec,
});
