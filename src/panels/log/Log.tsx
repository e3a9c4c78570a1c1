import { panelComponent, type PanelComponentProps } from '../panelComponent.js';
import { log } from './kind.js';
import type { LogSpec } from './spec.js';

export type LogProps = PanelComponentProps<LogSpec, LogSpec>;

/** What a run printed, as a card of its own. */
export const Log = /* @__PURE__ */ panelComponent<LogSpec, LogSpec>({ kind: log, name: 'Log', specOf: (spec) => spec });
