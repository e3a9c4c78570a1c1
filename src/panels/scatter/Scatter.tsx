import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { scatter } from './kind.js';
import type { ScatterSpec } from './spec.js';

export type ScatterProps = PanelComponentProps<ScatterSpec, ScatterSpec>;

/** A point per run over any two columns, as a card of its own; a drag selects. */
export const Scatter = /* @__PURE__ */ panelComponent<ScatterSpec, ScatterSpec>({ kind: scatter, name: 'Scatter', specOf: (spec) => spec });
