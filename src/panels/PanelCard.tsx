import { useContext, useMemo, useRef, type ReactNode, type Ref } from 'react';
import { ChartSkeleton, EmptyState, Sentence } from '../charts/index.js';
import type { PanelDocument, RunSet } from '../model/index.js';
import { useHasTexts, useLocale, useRunfolio, useTexts } from '../react/index.js';
import type { DefinedPanel } from './definePanel.js';
import { kindTitle } from './kindTitle.js';
import { PanelBoundary } from './PanelBoundary.js';
import type { PanelEvents } from './host/panelEvents.js';
import type { PanelHandle } from './host/panelHandle.js';
import type { PanelHost } from './host/panelHost.js';
import { usePanelHandle } from './host/usePanelHandle.js';
import { usePlacedHandle } from './host/usePlacedHandle.js';
import { usePanelHost, type ReaderState } from './host/usePanelHost.js';
import type { PanelActions } from './PanelMenu.js';
import { OwnNotesContext, PanelNotesContext } from './panelNotes.js';
import { PanelHeader } from './PanelHeader.js';
import { panelTexts } from './texts.js';
import { useFullView, type FullView } from './useFullView.js';

export interface PanelCardProps extends PanelActions, PanelEvents, ReaderState {
  document: PanelDocument;
  /** That of the document; undefined where this page does not know it. */
  kind: DefinedPanel | undefined;
  /** The runs it draws: all of the set but the hidden ones. */
  runs: RunSet;
  /** Called with the changed document; without it the panel has no settings. */
  onChange?: ((document: PanelDocument) => void) | undefined;
  /** Drawn over the card's edge: grips of a grid, for example. */
  children?: ReactNode;
  /** Gets what the panel can be asked for. */
  handle?: Ref<PanelHandle> | undefined;
}

/** A panel of a kind that the caller brings, so that a page with one kind need not load them all. */
export function PanelCard(props: PanelCardProps) {
  const { document, kind, runs, onChange, children, handle, onError, onReady, state, defaultState, onStateChange, ...actions } = props;
  const { root, engine } = useRunfolio();
  const { ref, ...view } = useFullView(root);
  const { host, watch } = usePanelHost(document, { onError, onReady, state, defaultState, onStateChange });
  const own = useRef<PanelHandle>(null);
  const shown = usePanelHandle(own, {
    element: () => ref.current,
    watch,
    engine,
    panel: (follows) => drawnStill({ document, kind, runs, host: follows }),
  });
  usePlacedHandle(own, handle, document);
  const notesOf = useContext(PanelNotesContext);
  const notes = useMemo(() => notesOf?.(document), [notesOf, document]);
  const locale = useLocale();
  const speaks = useHasTexts(panelTexts.folder);
  return (
    <section ref={ref} className="rf-panel" data-rf-kind={document.kind}>
      <PanelBoundary subject={document} title={document.title ?? (kind ? kindTitle(kind, locale) : document.kind)} onError={host.fail}>
        {!speaks ? (
          <ChartSkeleton />
        ) : kind ? (
          <OwnNotesContext.Provider value={notes}>
            <kind.Body
              document={document}
              runs={runs}
              onChange={onChange}
              view={view}
              host={host}
              onComment={notes?.onComment}
              {...actions}
            />
          </OwnNotesContext.Provider>
        ) : (
          <UnknownPanel document={document} />
        )}
      </PanelBoundary>
      {children}
      {shown}
    </section>
  );
}

const still: FullView = { full: false, setFull: () => undefined };

/** The panel as it is drawn for a figure, told of by a host of its own. */
function drawnStill({ document, kind, runs, host }: Pick<PanelCardProps, 'document' | 'kind' | 'runs'> & { host: PanelHost }): ReactNode {
  if (!kind) return null;
  return (
    <section className="rf-panel" data-rf-kind={document.kind}>
      <PanelBoundary subject={document} title={document.title ?? kind.title} onError={host.fail}>
        <kind.Body document={document} runs={runs} view={still} host={host} />
      </PanelBoundary>
    </section>
  );
}

/** In place of a panel of a kind this page does not know; its document stays as it is. */
function UnknownPanel({ document }: { document: PanelDocument }) {
  const t = useTexts(panelTexts);
  return (
    <>
      <PanelHeader title={document.title ?? document.kind} />
      <EmptyState>
        <p>
          <Sentence parts={t.parts('unknownKind', { kind: <code key="kind">{document.kind}</code> })} />
        </p>
      </EmptyState>
    </>
  );
}
