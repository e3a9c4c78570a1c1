import type { ComponentType } from 'react';
import type { Catalog, PanelDocument } from '../model/index.js';
import { PanelBody, type PanelBodyProps } from './PanelBody.js';
import type { PanelKind } from './panelKind.js';

/** A kind of panel whose own types are closed over, so that kinds can stand in one list. */
export interface DefinedPanel {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  /** What the document of a new panel says beside its id and place. Its spec is undefined while the kind's code has not come: see `lazyPanel`. */
  readonly create: (catalog: Catalog) => Pick<PanelDocument, 'kind' | 'version' | 'spec'>;
  /** Of a kind whose code comes later, the kind with its code; rejects where that cannot be had. */
  readonly whole?: () => Promise<DefinedPanel>;
  readonly Body: ComponentType<PanelBodyProps>;
}

/** Makes a kind fit for the list that `<Panel>` chooses from. Registers nothing. */
export function definePanel<Spec, State, View, Prepared = undefined>(definition: PanelKind<Spec, State, View, Prepared>): DefinedPanel {
  const { kind, version, title, about } = definition;
  const create = (catalog: Catalog) => ({ kind, version, spec: definition.defaults(catalog) });
  const Body = (props: PanelBodyProps) => <PanelBody definition={definition} {...props} />;
  return { kind, title, about, create, Body };
}
