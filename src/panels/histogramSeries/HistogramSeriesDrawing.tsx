import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartFigure, EmptyState, type KeyHint } from '../../charts/index.js';
import { useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { FactsTooltip, factsText, Pager } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { cursorAnchor, cursorAt, moveCursor, type Cursor } from './cursor.js';
import { HistogramPlots } from './HistogramPlots.js';
import { HistogramTools } from './HistogramTools.js';
import { formOf } from './plan.js';
import { figureOf } from './rows.js';
import type { HistogramForm, HistogramSeriesSpec } from './spec.js';
import type { HistogramSeriesState } from './state.js';
import { histogramTexts } from './texts.js';
import { useHistogramCursor, type Reading } from './useHistogramCursor.js';
import { useStepDrag } from './useStepDrag.js';
import type { HistogramSeriesView } from './view.js';

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(histogramTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← →', does: t('keyStep') },
    { keys: '↑ ↓', does: t('keyBin') },
    { keys: t('keysPage'), does: t('keyRun') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: common('keyEnter'), does: t('keyDetail') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: t('keyAll') },
  ];
}

type Props = PanelViewProps<HistogramSeriesSpec, HistogramSeriesState, HistogramSeriesView>;

/** The drawing of histograms over steps, or why there is none. */
export function HistogramSeriesDrawing(props: Props) {
  const { empty } = props.view;
  if (empty === undefined) return <Figure {...props} />;
  return (
    <EmptyState>
      <p dir="auto">{empty}</p>
    </EmptyState>
  );
}

/** A drag shows a range of steps, Enter the bins of one. */
function Figure(props: Props) {
  const { view, context, spec, state, onState, onSpec } = props;
  const { size } = context;
  const locale = useLocale();
  const reading = useHistogramCursor(view);
  const { cursor, read, look } = reading;
  const [pressed, setPressed] = useState(0);
  const drag = useStepDrag(view, size.width, pressed, (zoom) => onState({ ...state, zoom }));
  const setForm = (form: HistogramForm, at = state.at): void => {
    look(undefined);
    onState({ ...state, at, first: 0, form: onSpec ? undefined : form });
    onSpec?.({ ...spec, form });
  };
  return (
    <ChartFigure
      className="rf-histogram-series"
      summary={props.summary}
      keys={keyHints(locale)}
      onKey={(key, event) => obey(key, event, props, reading, setForm)}
      announcement={cursor?.byKeyboard && read ? factsText(read.title, read.facts) : ''}
      style={{ width: size.width, height: size.height }}
      onPointerDown={(event) => {
        const found = under(view, event);
        if (!found) return;
        setPressed(found.tile);
        drag.onPointerDown(event);
      }}
      onPointerMove={(event) => {
        look(under(view, event));
        drag.onPointerMove(event);
      }}
      onPointerUp={(event) => drag.onPointerUp(event)}
      onPointerCancel={() => drag.onPointerCancel()}
      onPointerLeave={() => look(undefined)}
      onDoubleClick={() => onState({ ...state, zoom: undefined })}
      onBlur={() => look(undefined)}
    >
      <HistogramPlots view={view} colors={spec.colors} context={context} cursor={read && cursor} drag={drag.drag} pressed={pressed} />
      <HistogramTools
        form={formOf(spec, state)}
        onForm={setForm}
        steps={view.steps}
        at={state.at ?? Infinity}
        onAt={(at) => onState({ ...state, at })}
      />
      <Pager
        what={textsOf(histogramTexts, locale)('runs')}
        first={view.first}
        fit={view.fit}
        count={view.logging}
        onFirst={(first) => onState({ ...state, first })}
      />
      {cursor && read && !drag.drag && <FactsTooltip anchor={cursorAnchor(view, cursor)} title={read.title} facts={read.facts} />}
    </ChartFigure>
  );
}

function under(view: HistogramSeriesView, event: PointerEvent<HTMLElement>): Cursor | undefined {
  const box = event.currentTarget.getBoundingClientRect();
  return cursorAt(view, event.clientX - box.left, event.clientY - box.top);
}

/** Does what a key stands for; false for those that stand for nothing here. */
function obey(
  key: string,
  event: KeyboardEvent<HTMLElement>,
  { view, state, onState, onTable, onFull }: Props,
  { cursor, look }: Reading,
  setForm: (form: HistogramForm, at?: number) => void,
): boolean {
  if (event.target !== event.currentTarget) return false;
  const next = moveCursor(view, cursor, key);
  if (next) look({ ...next, byKeyboard: true });
  else if (key === 'Enter' && cursor && !view.detail) setForm('step', figureOf(view.frame, 'step')[cursor.row]);
  else if (key === 't') onTable();
  else if (key === 'f') onFull();
  else if (key === 'Escape' && state.zoom) onState({ ...state, zoom: undefined });
  else if (key === 'Escape' && cursor) look(undefined);
  else return false;
  return true;
}
