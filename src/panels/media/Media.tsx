import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { media } from './kind.js';
import type { MediaSpec } from './spec.js';

export type MediaProps = PanelComponentProps<MediaSpec, MediaSpec>;

/** Images, sounds and other media that runs logged, as a card of its own. */
export const Media = /* @__PURE__ */ panelComponent<MediaSpec, MediaSpec>({ kind: media, name: 'Media', specOf: (spec) => spec });
