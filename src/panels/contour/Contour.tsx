import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { contour } from './kind.js';
import type { ContourSpec } from './spec.js';

export type ContourProps = PanelComponentProps<ContourSpec, ContourSpec>;

/** A number over two parameters, interpolated between runs, as a card of its own. */
export const Contour = /* @__PURE__ */ panelComponent<ContourSpec, ContourSpec>({ kind: contour, name: 'Contour', specOf: (spec) => spec });
