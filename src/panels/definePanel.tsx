import type { ComponentType } from 'react';
import { PanelBody, type PanelBodyProps } from './PanelBody.js';
import type { PanelKind } from './panelKind.js';

/** A kind of panel whose own types are closed over, so that kinds can stand in one list. */
export interface DefinedPanel {
  readonly kind: string;
  readonly title: string;
  readonly Body: ComponentType<PanelBodyProps>;
}

/** Makes a kind fit for the list that `<Panel>` chooses from. Registers nothing. */
export function definePanel<Spec, State, View>(definition: PanelKind<Spec, State, View>): DefinedPanel {
  const { kind, title } = definition;
  const Body = (props: PanelBodyProps) => <PanelBody definition={definition} {...props} />;
  return { kind, title, Body };
}
