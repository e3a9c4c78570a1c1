import type { ComponentType } from 'react';
import type { Catalog, PanelDocument, Plan } from '../model/index.js';
import { TranslatedBody } from './TranslatedBody.js';
import type { PanelBodyProps } from './PanelBody.js';
import type { PanelContext, PanelKind } from './panelKind.js';
import { readSpec } from './readSpec.js';

/** A kind of panel whose own types are closed over, so that kinds can stand in one list. */
export interface DefinedPanel {
  readonly kind: string;
  readonly title: string;
  readonly about: string;
  /** What the document of a new panel says beside its id and place. Its spec is undefined while the kind's code has not come: see `lazyPanel`. */
  readonly create: (catalog: Catalog) => Pick<PanelDocument, 'kind' | 'version' | 'spec'>;
  /** Of a kind whose code comes later, the kind with its code; rejects where that cannot be had. */
  readonly whole?: () => Promise<DefinedPanel>;
  /**
   * All that a panel of the document asks before its reader does anything, and what its drawing asks beside that; for whoever records the answers. Absent where the code
   * comes later: `whole` has it.
   */
  readonly plans?: (document: PanelDocument, context: PanelContext) => Plan[];
  readonly Body: ComponentType<PanelBodyProps>;
}

/** Makes a kind fit for the list that `<Panel>` chooses from. Registers nothing. */
export function definePanel<Spec, State, View, Prepared = undefined>(definition: PanelKind<Spec, State, View, Prepared>): DefinedPanel {
  const { kind, version, title, about } = definition;
  const create = (catalog: Catalog) => ({ kind, version, spec: definition.defaults(catalog) });
  const plans = (document: PanelDocument, context: PanelContext): Plan[] => {
    const spec = readSpec(definition, document);
    return [...definition.plan(spec, definition.initialState, context), ...(definition.besides?.(spec, context) ?? [])];
  };
  const Body = (props: PanelBodyProps) => <TranslatedBody definition={definition} {...props} />;
  return { kind, title, about, create, plans, Body };
}
