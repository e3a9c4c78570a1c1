import type { Locale } from '../texts/index.js';
import type { PanelHeading, PanelKind } from './panelKind.js';

/** What of a kind draws answers, whoever gave them: all of it but what asks, what is saved and how it is set. */
export interface DrawingParts<Spec, State, View, Prepared = undefined> extends Pick<
  PanelKind<Spec, State, View, Prepared>,
  'texts' | 'initialState' | 'prepare' | 'view' | 'summary' | 'table' | 'drawn' | 'Component' | 'Footer'
> {
  /** What a header says beside the title. */
  readonly treatment: (spec: Spec, view: View | undefined, locale: Locale) => Omit<PanelHeading, 'title'>;
}
