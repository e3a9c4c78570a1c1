import { useCallback, useMemo, useRef, useState } from 'react';
import { ChartFigure, EmptyState } from '../../charts/index.js';
import { useHighlight } from '../../react/index.js';
import { formatStep } from '../../theme/index.js';
import { Pager } from '../groups/index.js';
import type { PanelViewProps } from '../panelKind.js';
import { classLook } from './classLook.js';
import { CompareView } from './CompareView.js';
import { moveTile } from './layout.js';
import { Lightbox } from './Lightbox.js';
import { MediaGrid } from './MediaGrid.js';
import { itemText } from './mediaItem.js';
import { MediaLegend } from './MediaLegend.js';
import { pageItems } from './plan.js';
import type { MediaSpec, MediaState } from './spec.js';
import { StepSlider } from './StepSlider.js';
import { isPaged, type MediaView } from './view.js';

const keyHints = [
  { keys: '← → ↑ ↓', does: 'go to another item' },
  { keys: 'Home End', does: 'the first or last item' },
  { keys: 'Enter', does: 'open it' },
  { keys: 'c', does: 'pick an image to compare' },
  { keys: 't', does: 'view as table' },
  { keys: 'f', does: 'full view' },
  { keys: 'Escape', does: 'leave' },
];

/** The drawing of a media panel. */
export function MediaDrawing(props: PanelViewProps<MediaSpec, MediaState, MediaView>) {
  const { view, spec, state, onState, context, summary } = props;
  const figure = useRef<HTMLDivElement>(null);
  const reveal = useRef<(place: number) => void>(null);
  const [, setHighlight] = useHighlight();
  const [current, setCurrent] = useState<number>();
  const [open, setOpen] = useState<number>();
  const { picks, pick, clear, comparing, setComparing } = usePicks(view.items.length);
  const look = useMemo(
    () => (spec.overlays === false ? undefined : classLook(view.classes, state.hidden, state.minScore, context.theme)),
    [spec.overlays, view.classes, state.hidden, state.minScore, context.theme],
  );
  const onStep = useCallback((step: number | undefined) => onState({ ...state, step, first: 0 }), [onState, state]);
  const go = (place: number | undefined): void => {
    setCurrent(place);
    setHighlight(place === undefined ? undefined : view.items[place]?.runId);
    if (place !== undefined) reveal.current?.(place);
  };
  const onKey = (key: string, target: EventTarget): boolean => {
    if (target !== figure.current) return false;
    const next = moveTile(view.layout, current, key, view.items.length);
    if (next !== undefined) go(next);
    else if (key === 'Enter' && current !== undefined) setOpen(current);
    else if (key === 'c' && current !== undefined && view.items[current]?.kind === 'image') pick(current);
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && current !== undefined) go(undefined);
    else return false;
    return true;
  };
  const item = current === undefined ? undefined : view.items[current];
  const pair = picks.flatMap((place) => view.items[place] ?? []);
  return (
    <div className="rf-media">
      <MediaBar {...props} picks={picks.length} onStep={onStep} onCompare={() => setComparing(true)} onClear={clear} />
      {view.empty === undefined ? (
        <ChartFigure
          figure={figure}
          className="rf-media-figure"
          summary={summary}
          keys={keyHints}
          onKey={(key, event) => onKey(key, event.target)}
          announcement={item ? `${itemText(item)}${item.caption ? `: ${item.caption}` : ''}` : ''}
        >
          <MediaGrid
            view={view}
            context={context}
            tile={spec.tile}
            look={look}
            scroller={figure}
            current={current}
            picks={picks}
            onOpen={setOpen}
            onPick={pick}
            reveal={reveal}
          />
        </ChartFigure>
      ) : (
        <EmptyState>
          <p>{view.empty}</p>
        </EmptyState>
      )}
      {view.empty === undefined && look && <MediaLegend view={view} state={state} onState={onState} theme={context.theme} />}
      {open !== undefined && view.items[open] && (
        <Lightbox
          items={view.items}
          at={open}
          project={context.runs.project}
          look={look}
          onAt={setOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
      {comparing && pair[0] && pair[1] && (
        <CompareView project={context.runs.project} items={[pair[0], pair[1]]} onClose={() => setComparing(false)} />
      )}
    </div>
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

interface BarProps extends PanelViewProps<MediaSpec, MediaState, MediaView> {
  picks: number;
  onStep: (step: number | undefined) => void;
  onCompare: () => void;
  onClear: () => void;
}

/** Above the grid: which step or item, which page, and what is picked. Nothing where there is nothing to choose. */
function MediaBar({ view, spec, state, onState, picks, onStep, onCompare, onClear }: BarProps) {
  const { facts } = view;
  if (!facts || facts.logged.length === 0) return null;
  const indices = spec.across === 'step' && facts.indices > 1;
  const steps = spec.across === 'index' && view.steps.length > 1;
  if (!indices && !steps && !isPaged(view) && picks === 0) return null;
  return (
    <div className="rf-media-bar">
      {steps && <StepSlider steps={view.steps} step={state.step} onStep={onStep} />}
      {indices && (
        <span className="rf-media-index">
          <button
            type="button"
            className="rf-button"
            disabled={state.index === 0}
            onClick={() => onState({ ...state, index: state.index - 1, first: 0 })}
          >
            Previous
          </button>
          <span>
            item {formatStep(state.index + 1)} of {formatStep(facts.indices)}
          </span>
          <button
            type="button"
            className="rf-button"
            disabled={state.index + 1 >= facts.indices}
            onClick={() => onState({ ...state, index: state.index + 1, first: 0 })}
          >
            Next
          </button>
        </span>
      )}
      {isPaged(view) && (
        <Pager what="items" first={view.first} fit={pageItems} count={view.total} onFirst={(first) => onState({ ...state, first })} />
      )}
      {picks > 0 && (
        <span className="rf-media-picks">
          <button type="button" className="rf-button" disabled={picks < 2} onClick={onCompare}>
            {picks < 2 ? 'Pick another image' : 'Compare 2 images'}
          </button>
          <button type="button" className="rf-link" onClick={onClear}>
            Clear
          </button>
        </span>
      )}
    </div>
  );
}
