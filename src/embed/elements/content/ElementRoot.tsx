import { useEffect, type ReactNode } from 'react';
import { useBeforePaint } from '../../../charts/index.js';
import { RunfolioProvider, useRunfolio, useSelection } from '../../../react/index.js';
import type { ElementShell } from '../elementContent.js';
import { elementWorkers } from '../elementWorkers.js';
import type { CommonConfig } from './readCommon.js';
import { useDrawn } from './useDrawn.js';

export interface ElementRootProps {
  config: CommonConfig;
  shell: ElementShell;
  children: ReactNode;
}

/** The provider of an element, over the engine that all of the page with the same source share, or the host's own. */
export function ElementRoot({ config, shell, children }: ElementRootProps) {
  const { engine, source } = config;
  const data = engine ? { engine } : { source: 'exports' in source ? { ...source, workers: elementWorkers() } : source };
  return (
    <RunfolioProvider {...data} theme={config.theme} className="rf-element" style={{ blockSize: '100%' }}>
      <Reports shell={shell} config={config} />
      {children}
    </RunfolioProvider>
  );
}

/** Tells the element, and so the page, what happens in it. */
function Reports({ shell, config }: { shell: ElementShell; config: CommonConfig }) {
  const { root, print } = useRunfolio();
  const [, shared] = useSelection();
  useDrawn(root, shell, config);
  useBeforePaint(() => root?.setAttribute('part', 'root'), [root]);
  useEffect(() => shared.subscribe(() => shell.send('runfolio-selectionchange', { selection: shared.getState() })), [shared, shell]);
  useEffect(() => {
    const timer = setTimeout(print.preload, 3000);
    return () => clearTimeout(timer);
  }, [print.preload]);
  return null;
}
