import { useCallback, useMemo, useRef, useState } from 'react';
import { ChartFigure, EmptyState, type KeyHint } from '../../charts/index.js';
import { useHighlight, useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { Pager } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { classLook, type ClassLook } from './classLook.js';
import { CompareView } from './CompareView.js';
import { moveTile } from './layout.js';
import { Lightbox } from './Lightbox.js';
import { MediaGrid } from './MediaGrid.js';
import { itemText, type MediaItem } from './mediaItem.js';
import { MediaLegend } from './MediaLegend.js';
import { pageItems } from './plan.js';
import type { MediaSpec, MediaState } from './spec.js';
import { StepSlider } from './StepSlider.js';
import { mediaTexts } from './texts.js';
import { isPaged, type MediaView } from './view.js';

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(mediaTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← → ↑ ↓', does: t('keyMove') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: common('keyEnter'), does: t('keyOpen') },
    { keys: 'c', does: t('keyCompare') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: t('keyLeave') },
  ];
}

type Props = PanelViewProps<MediaSpec, MediaState, MediaView>;
type Picks = ReturnType<typeof usePicks>;

/** The drawing of a media panel. */
export function MediaDrawing(props: Props) {
  const { view, spec, state, onState, context } = props;
  const [open, setOpen] = useState<number>();
  const picks = usePicks(view.items.length);
  const look = useMemo(
    () => (spec.overlays === false ? undefined : classLook(view.classes, state.hidden, state.minScore, context.theme)),
    [spec.overlays, view.classes, state.hidden, state.minScore, context.theme],
  );
  const onStep = useCallback((step: number | undefined) => onState({ ...state, step, first: 0 }), [onState, state]);
  return (
    <div className="rf-media">
      <MediaBar {...props} picks={picks.picks.length} onStep={onStep} onCompare={() => picks.setComparing(true)} onClear={picks.clear} />
      {view.empty === undefined ? (
        <MediaFigure {...props} picks={picks} look={look} onOpen={setOpen} />
      ) : (
        <EmptyState>
          <p>{view.empty}</p>
        </EmptyState>
      )}
      {view.empty === undefined && look && <MediaLegend view={view} state={state} onState={onState} theme={context.theme} />}
      <MediaDialogs {...props} picks={picks} look={look} open={open} onOpen={setOpen} />
    </div>
  );
}

interface FigureProps extends Props {
  picks: Picks;
  look: ClassLook | undefined;
  /** Shows an item large. */
  onOpen: (place: number | undefined) => void;
}

/** The grid, which keys move about in. */
function MediaFigure(props: FigureProps) {
  const { view, spec, context, summary, picks, look, onOpen } = props;
  const locale = useLocale();
  const figure = useRef<HTMLDivElement>(null);
  const reveal = useRef<(place: number) => void>(null);
  const [, setHighlight] = useHighlight();
  const [current, setCurrent] = useState<number>();
  const go = (place: number | undefined): void => {
    setCurrent(place);
    setHighlight(place === undefined ? undefined : view.items[place]?.runId);
    if (place !== undefined) reveal.current?.(place);
  };
  const onKey = (key: string, target: EventTarget): boolean => {
    if (target !== figure.current) return false;
    const next = moveTile(view.layout, current, key, view.items.length);
    if (next !== undefined) go(next);
    else if (key === 'Enter' && current !== undefined) onOpen(current);
    else if (key === 'c' && current !== undefined && view.items[current]?.kind === 'image') picks.pick(current);
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && current !== undefined) go(undefined);
    else return false;
    return true;
  };
  const item = current === undefined ? undefined : view.items[current];
  return (
    <ChartFigure
      figure={figure}
      className="rf-media-figure"
      summary={summary}
      keys={keyHints(locale)}
      onKey={(key, event) => onKey(key, event.target)}
      announcement={item ? announced(item, locale) : ''}
    >
      <MediaGrid
        {...{ view, context, look, current, reveal, onOpen }}
        tile={spec.tile}
        scroller={figure}
        picks={picks.picks}
        onPick={picks.pick}
      />
    </ChartFigure>
  );
}

/** What is read aloud of an item. */
function announced(item: MediaItem, locale: Locale): string {
  const text = itemText(item, locale);
  return item.caption ? textsOf(mediaTexts, locale)('readItem', { item: text, caption: item.caption }) : text;
}

/** What covers the page: an item shown large, or two compared. */
function MediaDialogs({ view, context, picks, look, open, onOpen }: FigureProps & { open: number | undefined }) {
  const { project } = context.runs;
  const [first, second] = picks.picks.flatMap((place) => view.items[place] ?? []);
  return (
    <>
      {open !== undefined && view.items[open] && (
        <Lightbox items={view.items} at={open} project={project} look={look} onAt={onOpen} onClose={() => onOpen(undefined)} />
      )}
      {picks.comparing && first && second && (
        <CompareView project={project} items={[first, second]} onClose={() => picks.setComparing(false)} />
      )}
    </>
  );
}

/** Two images picked to be compared: a third takes the place of the first. */
function usePicks(count: number) {
  const [picks, setPicks] = useState<readonly number[]>([]);
  const [comparing, setComparing] = useState(false);
  const pick = useCallback(
    (place: number) => setPicks((old) => (old.includes(place) ? old.filter((other) => other !== place) : [...old, place].slice(-2))),
    [],
  );
  const clear = useCallback(() => setPicks([]), []);
  return { picks: picks.filter((place) => place < count), pick, clear, comparing, setComparing };
}

interface BarProps extends Props {
  picks: number;
  onStep: (step: number | undefined) => void;
  onCompare: () => void;
  onClear: () => void;
}

/** Above the grid: which step or item, which page, and what is picked. Nothing where there is nothing to choose. */
function MediaBar({ view, spec, state, onState, picks, onStep, onCompare, onClear }: BarProps) {
  const t = useTexts(mediaTexts);
  const { facts } = view;
  if (!facts || facts.logged.length === 0) return null;
  const indices = spec.across === 'step' && facts.indices > 1;
  const steps = spec.across === 'index' && view.steps.length > 1;
  if (!indices && !steps && !isPaged(view) && picks === 0) return null;
  return (
    <div className="rf-media-bar" data-rf-figure="off">
      {steps && <StepSlider steps={view.steps} step={state.step} onStep={onStep} />}
      {indices && (
        <span className="rf-media-index">
          <button
            type="button"
            className="rf-button"
            disabled={state.index === 0}
            onClick={() => onState({ ...state, index: state.index - 1, first: 0 })}
          >
            {t('previous')}
          </button>
          <span>{t('place', { at: state.index + 1, all: facts.indices })}</span>
          <button
            type="button"
            className="rf-button"
            disabled={state.index + 1 >= facts.indices}
            onClick={() => onState({ ...state, index: state.index + 1, first: 0 })}
          >
            {t('next')}
          </button>
        </span>
      )}
      {isPaged(view) && (
        <Pager
          what={t('pagedItems')}
          first={view.first}
          fit={pageItems}
          count={view.total}
          onFirst={(first) => onState({ ...state, first })}
        />
      )}
      {picks > 0 && (
        <span className="rf-media-picks">
          <button type="button" className="rf-button" disabled={picks < 2} onClick={onCompare}>
            {t(picks < 2 ? 'pickAnother' : 'compareTwo')}
          </button>
          <button type="button" className="rf-link" onClick={onClear}>
            {t('clear')}
          </button>
        </span>
      )}
    </div>
  );
}
