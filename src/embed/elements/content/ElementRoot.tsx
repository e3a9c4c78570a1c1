import { useEffect, useMemo, type ReactNode } from 'react';
import { useBeforePaint } from '../../../charts/index.js';
import { RunfolioProvider, useRunfolio, useSelection } from '../../../react/index.js';
import type { Messages } from '../../../texts/index.js';
import type { ElementShell } from '../elementContent.js';
import { elementWorkers } from '../elementWorkers.js';
import { ElementBoundary } from './ElementBoundary.js';
import type { CommonConfig } from './readCommon.js';

export interface ElementRootProps {
  config: CommonConfig;
  shell: ElementShell;
  children: ReactNode;
}

/** The provider of an element, over the engine that all of the page with the same source share, or the host's own. */
export function ElementRoot({ config, shell, children }: ElementRootProps) {
  const { engine, source, theme, language } = config;
  const messages = useSame(language.messages);
  const data = engine ? { engine } : { source: 'exports' in source ? { ...source, workers: elementWorkers() } : source };
  return (
    <RunfolioProvider {...data} {...language} messages={messages} theme={theme} className="rf-element" style={{ blockSize: '100%' }}>
      <Reports shell={shell} />
      <ElementBoundary subject={config} shell={shell}>
        {children}
      </ElementBoundary>
    </RunfolioProvider>
  );
}

/** The same object for equal texts: a JSON child is read anew with each change. */
function useSame(messages: Messages | undefined): Messages | undefined {
  const key = messages && JSON.stringify(messages);
  return useMemo(() => (key === undefined ? undefined : (JSON.parse(key) as Messages)), [key]);
}

/** Tells the element, and so the page, what happens in it. */
function Reports({ shell }: { shell: ElementShell }) {
  const { root, print } = useRunfolio();
  const [, shared] = useSelection();
  useBeforePaint(() => root?.setAttribute('part', 'root'), [root]);
  useEffect(() => shared.subscribe(() => shell.send('runfolio-selectionchange', { selection: shared.getState() })), [shared, shell]);
  useEffect(() => {
    const timer = setTimeout(print.preload, 3000);
    return () => clearTimeout(timer);
  }, [print.preload]);
  return null;
}
