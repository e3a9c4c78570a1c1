import { useEffect, useLayoutEffect, type ReactNode } from 'react';
import { RunfolioProvider, useRunfolio, useSelection } from '../../../react/index.js';
import type { ElementShell } from '../elementContent.js';
import type { CommonConfig } from './readCommon.js';
import { useDrawn } from './useDrawn.js';
import { useEngine } from './useEngine.js';

export interface ElementRootProps {
  config: CommonConfig;
  shell: ElementShell;
  children: ReactNode;
}

/** The provider of an element, over an engine of its own or the host's. */
export function ElementRoot({ config, shell, children }: ElementRootProps) {
  const engine = useEngine(config.engine, config.source);
  if (!engine) return null;
  return (
    <RunfolioProvider engine={engine} theme={config.theme} className="rf-element" style={{ blockSize: '100%' }}>
      <Reports shell={shell} config={config} />
      {children}
    </RunfolioProvider>
  );
}

/** Tells the element, and so the page, what happens in it. */
function Reports({ shell, config }: { shell: ElementShell; config: CommonConfig }) {
  const { root, print } = useRunfolio();
  const [selection, shared] = useSelection();
  useDrawn(root, shell, config);
  useLayoutEffect(() => root?.setAttribute('part', 'root'), [root]);
  useEffect(() => shared.subscribe(() => shell.send('runfolio-selectionchange', { selection: shared.getState() })), [shared, shell]);
  useEffect(() => {
    const timer = setTimeout(print.preload, 3000);
    return () => clearTimeout(timer);
  }, [print.preload]);
  return null;
}
