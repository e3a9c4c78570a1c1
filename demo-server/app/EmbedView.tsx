import { RunfolioProvider, SelectionScope, type Messages, type Selection, type Theme } from '../../src/index.js';
import { EmbeddedView } from './embed/EmbeddedView.js';
import type { Embedded } from './embed/openEmbedded.js';
import type { EmbeddedState } from './embed/useEmbedded.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';

export interface EmbedViewProps extends EmbeddedState {
  theme: Theme;
  /** Values of theme tokens. */
  tokens?: Readonly<Record<string, string>> | undefined;
  /** BCP 47; default English. */
  locale?: string | undefined;
  /** IANA name; default that of the browser. */
  timeZone?: string | undefined;
  /** Texts in place of the library's own. */
  messages?: Messages | undefined;
  /** CSS pixels of a panel. Default: all that the frame has. */
  height?: number | undefined;
  /** The one selection of all that is shown. Default: each grid of panels has its own. */
  selection?: Selection | undefined;
}

/** What a page of another site shows in a frame, or what there is instead of it. */
export function EmbedView({ embedded, error, retry, ...look }: EmbedViewProps) {
  const { theme } = look;
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} title="There is nothing to show." />;
  if (embedded) return <Shown embedded={embedded} {...look} />;
  return (
    <Page theme={theme} title="">
      <p role="status" className="app-waiting">
        Loading …
      </p>
    </Page>
  );
}

/** The page by itself, in no frame. */
export function EmbedAlone({ theme }: { theme: Theme }) {
  return (
    <Page theme={theme} title="This page is shown by others.">
      <p>Another site shows it in a frame, and gives it a token that says what it shows. Opened by itself it shows nothing.</p>
    </Page>
  );
}

/** In place of everything, where the page around speaks another version. */
export function EmbedMismatch({ theme, problem }: { theme: Theme; problem: string }) {
  return (
    <Page theme={theme} title="There is nothing to show.">
      <p role="alert">{problem}</p>
    </Page>
  );
}

function Shown({
  embedded: { engine, show },
  theme,
  tokens,
  locale,
  timeZone,
  messages,
  height,
  selection,
}: Omit<EmbedViewProps, keyof EmbeddedState> & { embedded: Embedded }) {
  const view = <EmbeddedView show={show} height={height} />;
  return (
    <RunfolioProvider engine={engine} theme={theme} className="app" style={tokens} {...{ locale, timeZone, messages }}>
      {selection ? (
        <SelectionScope selection={selection} shared>
          {view}
        </SelectionScope>
      ) : (
        view
      )}
    </RunfolioProvider>
  );
}
