import type { RunSet } from '../model/index.js';
import type { PanelEvents } from './host/panelEvents.js';
import type { ReaderState } from './host/usePanelHost.js';
import type { OwnClause } from './panelKind.js';

/** Props that every panel made for use without a dashboard has. `state` and its kin are what the reader chose that is not saved, such as the zoom of a plot. */
export interface StandaloneProps<Spec extends object = object, State = unknown> extends PanelEvents, ReaderState<State> {
  /** Id of the project. */
  project: string;
  /** Default: all runs of the project. */
  runs?: RunSet | undefined;
  /** Default: what the kind calls it. */
  title?: string | undefined;
  /** CSS pixels, or a CSS length. Default 280. */
  height?: number | string | undefined;
  /** All settings of the panel, kept by the host, which hears of the reader's wishes by `onSpecChange`. It goes before the props that say single settings. */
  spec?: Spec | undefined;
  /** All settings that the panel starts with, kept by the panel. Default: what the other props say. */
  defaultSpec?: Spec | undefined;
  /** Called with the settings as the reader wants them. */
  onSpecChange?: ((spec: Spec) => void) | undefined;
  /** What is selected in this panel, kept by the host. Default: nothing, kept by the provider; either way all its panels draw it. */
  selection?: readonly OwnClause[] | undefined;
  /** Called with what the reader selects in this panel, as filters; nothing is selected where there are none. */
  onSelectionChange?: ((selection: readonly OwnClause[]) => void) | undefined;
}

/** The names of those props, to tell them from settings. */
export const standaloneNames = [
  'project',
  'runs',
  'title',
  'height',
  'spec',
  'defaultSpec',
  'onSpecChange',
  'state',
  'defaultState',
  'onStateChange',
  'selection',
  'onSelectionChange',
  'onError',
  'onReady',
] as const satisfies readonly (keyof StandaloneProps)[];
