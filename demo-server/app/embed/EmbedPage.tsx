import { useEffect, useMemo, useRef } from 'react';
import type { HostConnection, HostState } from '../../../src/embed/frame/index.js';
import { SelectionScope, RunfolioProvider, type Theme } from '../../../src/index.js';
import { NoAnswer } from '../NoAnswer.js';
import { Page } from '../Page.js';
import type { EmbedAddress } from './embedAddress.js';
import type { EmbedConfig } from './embedConfig.js';
import { EmbeddedView } from './EmbeddedView.js';
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
  if (!host) return <Page theme={theme} title="" />;
  if (props.config.tokens && window.parent === window) {
    return (
      <Page theme={theme} title="This page is shown by others.">
        <p>Another site shows it in a frame, and gives it a token that says what it shows. Opened by itself it shows nothing.</p>
      </Page>
    );
  }
  if (state.connection === 'mismatch') {
    return (
      <Page theme={theme} title="There is nothing to show.">
        <p role="alert">{state.problem}</p>
      </Page>
    );
  }
  return <Connected {...props} theme={theme} host={host} state={state} />;
}

function Connected({ config, address, theme, host, state }: EmbedPageProps & { host: HostConnection; state: HostState }) {
  const content = useRef<HTMLDivElement>(null);
  useLanguage(state.settings.locale);
  const asked = state.show && mayShow(state.show, address.show) ? state.show : undefined;
  const show = asked ?? address.show;
  const opening = useMemo(() => ({ config, show, exports: address.exports, host }), [config, show, address.exports, host]);
  const { embedded, error, retry } = useEmbedded(opening);
  // What is not there yet has no height: the frame would shrink for a moment.
  useFittedHeight(content, host, state.fit && (embedded ?? error) !== undefined);
  const selection = useHostSelection(host, state);
  useEffect(() => {
    if (error) host.send({ type: 'error', code: 'code' in error ? String(error.code) : 'internal', message: error.message });
    else if (embedded) host.send({ type: 'ready', show });
  }, [host, embedded, error, show, state.connection]);
  return (
    <div ref={content} className="app-embed" data-fit={state.fit}>
      {error && <NoAnswer theme={theme} error={error} onRetry={retry} title="There is nothing to show." />}
      {!error && !embedded && <Page theme={theme} title="" />}
      {!error && embedded && (
        <RunfolioProvider engine={embedded.engine} theme={theme} className="app" style={state.settings.tokens}>
          <SelectionScope selection={selection} shared>
            <EmbeddedView show={embedded.show} height={state.fit ? address.height : undefined} />
          </SelectionScope>
        </RunfolioProvider>
      )}
    </div>
  );
}

/** Says in which language and direction the page is written. */
function useLanguage(locale: string | undefined): void {
  useEffect(() => {
    if (locale !== undefined) document.documentElement.lang = locale;
  }, [locale]);
}
