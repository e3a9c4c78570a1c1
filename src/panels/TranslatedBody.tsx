import { ChartSkeleton } from '../charts/index.js';
import { useHasTexts } from '../react/index.js';
import { PanelBody, type KnownBodyProps } from './PanelBody.js';
import { panelTexts } from './texts.js';

/** The body of a panel once the texts of its kind are there in the language of the page; a skeleton until then. */
export function TranslatedBody<Spec, State, View, Prepared>(props: KnownBodyProps<Spec, State, View, Prepared>) {
  return useHasTexts(props.definition.texts ?? panelTexts.folder) ? <PanelBody {...props} /> : <ChartSkeleton />;
}
