import { useEffect, useMemo } from 'react';
import { ChartSkeleton, ErrorState } from '../../../charts/index.js';
import type { Catalog } from '../../../model/index.js';
import {
  builtinKinds,
  linePlotSpec,
  PanelEventsContext,
  StandalonePanel,
  type AllPanelEvents,
  type DefinedPanel,
} from '../../../panels/index.js';
import { useCatalog, useSelection } from '../../../react/index.js';
import type { ElementShell } from '../elementContent.js';
import { errorDetail } from '../elementEvents.js';
import type { PanelConfig } from './readPanel.js';
import { useFailure } from './useFailure.js';
import { useLoaded, type Loaded } from './useLoaded.js';

/** A panel of any kind, over the defaults of that kind. */
export function ElementPanel({ config, shell }: { config: PanelConfig; shell: ElementShell }) {
  const { value: kind, retry, error } = useWholeKind(config.kind);
  const { catalog, error: unknown, retry: askAgain } = useCatalog(config.project);
  const [, selection] = useSelection();
  const given = JSON.stringify(config.selection);
  useEffect(() => {
    if (given !== undefined) selection.replace(JSON.parse(given) as NonNullable<PanelConfig['selection']>);
  }, [given, selection]);
  const document = useMemo(() => kind && documentOf(config, kind, catalog), [config, kind, catalog]);
  const failure = error ?? (document ? undefined : unknown);
  useFailure(failure, shell);
  const events = useMemo(() => eventsOf(shell), [shell]);
  if (failure) return <ErrorState error={failure} onRetry={error ? retry : askAgain} />;
  if (!kind || !document) return <ChartSkeleton />;
  return (
    <PanelEventsContext.Provider value={events}>
      <StandalonePanel
        project={config.project}
        runs={config.runs}
        title={config.title}
        height="100%"
        kind={kind}
        version={document.version}
        given={document.spec}
        handle={shell.handle}
        onChange={(panel) => shell.send('runfolio-panelchange', { panel })}
      />
    </PanelEventsContext.Provider>
  );
}

/** Tells an element what becomes of its panel. */
function eventsOf(shell: ElementShell): AllPanelEvents {
  return {
    onError: (error) => shell.send('runfolio-error', errorDetail(error)),
    onShow: (shows) => (shows === 'drawing' ? shell.drawn() : shell.failing()),
  };
}

/** What is drawn; undefined while the defaults that it needs are not known. */
function documentOf(
  { kind, version, spec, isWhole }: PanelConfig,
  whole: DefinedPanel,
  catalog: Catalog | undefined,
): { version: number; spec: object } | undefined {
  if (isWhole && version !== undefined) return { version, spec };
  if (kind === 'line-plot' && spec['metrics'] !== undefined)
    return { version: version ?? 1, spec: { ...linePlotSpec([]), ...named, ...spec } };
  if (!catalog) return undefined;
  const created = whole.create(catalog);
  return { version: version ?? created.version, spec: { ...Object(created.spec), ...(kind === 'line-plot' && named), ...spec } };
}

/** Without a list of runs beside it, a line plot names its lines. */
const named = { legend: true };

/** A kind with its code. */
function useWholeKind(name: string): Loaded<DefinedPanel> {
  const listed = builtinKinds.find(({ kind }) => kind === name);
  const loaded = useLoaded(listed?.whole);
  return listed?.whole ? loaded : { ...loaded, value: listed };
}
