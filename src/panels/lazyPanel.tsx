import type { Catalog } from '../model/index.js';
import { LateCode } from '../popups/index.js';
import type { DefinedPanel } from './definePanel.js';
import { LazyBody } from './LazyBody.js';
import type { PanelBodyProps } from './PanelBody.js';

/** A kind whose code comes when the first panel of it is shown: what menus need, and where the rest is. */
export interface LazyPanel extends Pick<DefinedPanel, 'kind' | 'title' | 'about'> {
  /** Loads the kind itself, of the same `kind`, `title` and `about`: `async () => (await import('./kind.js')).mine`. Called again after a failure. */
  load: () => Promise<DefinedPanel>;
}

/**
 * Makes a kind fit for the list that `<Panel>` chooses from without its code. Until that has come its panels show a skeleton, and new ones have no spec yet: they
 * start as the kind says once it is there.
 */
export function lazyPanel({ kind, title, about, load }: LazyPanel): DefinedPanel {
  const code = new LateCode(`The code that draws a panel of kind "${title}"`, load);
  const create = (catalog: Catalog) => code.loaded?.create(catalog) ?? { kind, version: 1, spec: undefined };
  const Body = (props: PanelBodyProps) => <LazyBody code={code} title={title} {...props} />;
  return { kind, title, about, create, whole: () => code.get(), Body };
}
