import { useEffect, useMemo, useRef } from 'react';
import type { HostConnection, HostState } from '../../../src/embed/frame/index.js';
import type { Theme } from '../../../src/index.js';
import { EmbedAlone, EmbedMismatch, EmbedView } from '../EmbedView.js';
import { LanguageProvider } from '../language/LanguageProvider.js';
import { Page } from '../Page.js';
import type { EmbedAddress } from './embedAddress.js';
import type { EmbedConfig } from './embedConfig.js';
import { mayShow } from './mayShow.js';
import { useEmbedded } from './useEmbedded.js';
import { useFittedHeight } from './useFittedHeight.js';
import { useHost } from './useHost.js';
import { useHostSelection } from './useHostSelection.js';

export interface EmbedPageProps {
  config: EmbedConfig;
  address: EmbedAddress;
  theme: Theme;
}

/** What a page of another site shows in a frame: the report, panel or project of its address, or of the token that it gives. */
export function EmbedPage(props: EmbedPageProps) {
  const [host, state] = useHost(props.config.hosts);
  const theme = state.settings.theme ?? props.theme;
  const { locale, timeZone } = state.settings;
  return (
    <LanguageProvider tag={locale ?? props.address.lang ?? 'en'} timeZone={timeZone}>
      <Shown {...props} theme={theme} host={host} state={state} />
    </LanguageProvider>
  );
}

function Shown({ host, state, ...props }: EmbedPageProps & { host: HostConnection | undefined; state: HostState }) {
  const { theme } = props;
  if (props.config.tokens && window.parent === window) return <EmbedAlone theme={theme} />;
  if (!host) return <Page theme={theme} title="" />;
  if (state.connection === 'mismatch') return <EmbedMismatch theme={theme} problem={state.problem ?? ''} />;
  return <Connected {...props} host={host} state={state} />;
}

function Connected({ config, address, theme, host, state }: EmbedPageProps & { host: HostConnection; state: HostState }) {
  const content = useRef<HTMLDivElement>(null);
  const { fit, settings, connection } = state;
  const show = state.show && mayShow(state.show, address.show) ? state.show : address.show;
  const opening = useMemo(() => ({ config, show, exports: address.exports, host }), [config, show, address.exports, host]);
  const opened = useEmbedded(opening);
  const { embedded, error } = opened;
  // What is not there yet has no height: the frame would shrink for a moment.
  useFittedHeight(content, host, fit && (embedded ?? error) !== undefined);
  const selection = useHostSelection(host, state);
  useEffect(() => {
    if (connection !== 'connected') return;
    if (error) host.send({ type: 'error', code: 'code' in error ? String(error.code) : 'internal', message: error.message });
    else if (embedded) host.send({ type: 'ready', show });
  }, [host, embedded, error, show, connection]);
  return (
    <div ref={content} className="app-embed" data-fit={fit}>
      <EmbedView
        {...opened}
        theme={theme}
        tokens={settings.tokens}
        messages={settings.messages}
        height={fit ? address.height : undefined}
        selection={selection}
      />
    </div>
  );
}
