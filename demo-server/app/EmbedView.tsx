import { SelectionScope, type Messages, type Selection, type Theme } from '../../src/index.js';
import { EmbeddedView } from './embed/EmbeddedView.js';
import type { Embedded } from './embed/openEmbedded.js';
import type { EmbeddedState } from './embed/useEmbedded.js';
import { AppProvider } from './language/AppProvider.js';
import { useAppTexts } from './language/languageContext.js';
import { NoAnswer } from './NoAnswer.js';
import { Page } from './Page.js';

export interface EmbedViewProps extends EmbeddedState {
  theme: Theme;
  /** Values of theme tokens. */
  tokens?: Readonly<Record<string, string>> | undefined;
  /** Texts in place of the library's own. */
  messages?: Messages | undefined;
  /** CSS pixels of a panel. Default: all that the frame has. */
  height?: number | undefined;
  /** The one selection of all that is shown. Default: each grid of panels has its own. */
  selection?: Selection | undefined;
}

/** What a page of another site shows in a frame, or what there is instead of it. */
export function EmbedView({ embedded, error, retry, ...look }: EmbedViewProps) {
  const t = useAppTexts();
  const { theme } = look;
  if (error) return <NoAnswer theme={theme} error={error} onRetry={retry} title={t('nothingToShow')} />;
  if (embedded) return <Shown embedded={embedded} {...look} />;
  return (
    <Page theme={theme} title="">
      <p role="status" className="app-waiting">
        {t('loading')}
      </p>
    </Page>
  );
}

/** The page by itself, in no frame. */
export function EmbedAlone({ theme }: { theme: Theme }) {
  const t = useAppTexts();
  return (
    <Page theme={theme} title={t('shownByOthers')}>
      <p>{t('aloneText')}</p>
    </Page>
  );
}

/** In place of everything, where the page around speaks another version. */
export function EmbedMismatch({ theme, problem }: { theme: Theme; problem: string }) {
  const t = useAppTexts();
  return (
    <Page theme={theme} title={t('nothingToShow')}>
      <p role="alert">{problem}</p>
    </Page>
  );
}

function Shown({
  embedded: { engine, show },
  theme,
  tokens,
  messages,
  height,
  selection,
}: Omit<EmbedViewProps, keyof EmbeddedState> & { embedded: Embedded }) {
  const view = <EmbeddedView show={show} height={height} />;
  return (
    <AppProvider engine={engine} theme={theme} style={tokens} messages={messages}>
      {selection ? (
        <SelectionScope selection={selection} shared>
          {view}
        </SelectionScope>
      ) : (
        view
      )}
    </AppProvider>
  );
}
