import { useCallback, useRef, type RefObject } from 'react';
import { ChartFigure, type KeyHint } from '../../charts/index.js';
import { readConsoleLine } from '../../model/index.js';
import { useElementSize, useLocale } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { LogLines } from './LogLines.js';
import { blockLines } from './plan.js';
import { lineHeight } from './scrollPlaces.js';
import type { LogSpec, LogState } from './spec.js';
import { logTexts } from './texts.js';
import type { LogCursor } from './useLogCursor.js';
import type { LogView } from './view.js';

export interface LogFigureProps extends PanelViewProps<LogSpec, LogState, LogView> {
  /** Where one types what is looked for. */
  field: RefObject<HTMLInputElement | null>;
  /** Gets what brings a place on screen. */
  reveal: RefObject<((place: number) => void) | null>;
  cursor: LogCursor;
  wrap: boolean;
  onWrap: () => void;
  /** Whether the end is kept in sight. */
  follow: boolean;
  onFollow: (follow: boolean) => void;
  onCopyLine: (text: string) => void;
}

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(logTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '↑ ↓', does: t('keyRead') },
    { keys: t('keysPage'), does: t('keyPage') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: '/', does: t('keySearch') },
    { keys: 'n N', does: t('keyMatch') },
    { keys: 'w', does: t('keyWrap') },
    { keys: 'e', does: t('keyStay') },
    { keys: 'c', does: t('keyCopy') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
  ];
}

/** Lines before the first on screen that are loaded with it. */
const before = 20;

/** The lines, and the keys that move through them. */
export function LogFigure(props: LogFigureProps) {
  const { view, spec, state, onState, context, wrap, follow, onFollow, reveal, cursor } = props;
  const figure = useRef<HTMLDivElement>(null);
  const size = useElementSize(figure);
  const { current, at } = cursor;
  const locale = useLocale();
  const onFirst = useCallback(
    (place: number) => {
      const block = Math.max(0, Math.floor((place - before) / blockLines));
      if (block !== state.block) onState({ ...state, block });
    },
    [state, onState],
  );
  const fit = Math.max(1, Math.floor((size?.height ?? 0) / lineHeight) - 1);
  return (
    <ChartFigure
      figure={figure}
      className={wrap ? 'rf-log-figure rf-log-wrapped' : 'rf-log-figure'}
      hidden={view.empty !== undefined}
      summary={props.summary}
      keys={keyHints(locale)}
      onKey={(key, event) => event.target === figure.current && (move(key, fit, props) || act(key, props))}
      announcement={at === undefined ? '' : readLine(view, at, current ?? 0, state.overwritten, locale)}
    >
      {size && view.empty === undefined && (
        <LogLines
          key={view.facts?.run?.run}
          view={view}
          theme={context.theme}
          wrap={wrap}
          times={spec.times === true}
          overwritten={state.overwritten}
          scroller={figure}
          height={size.height}
          follow={follow}
          onFollow={onFollow}
          current={current}
          onCurrent={cursor.setCurrent}
          onFirst={onFirst}
          reveal={reveal}
        />
      )}
    </ChartFigure>
  );
}

/** Goes to another line; false for keys that lead nowhere. `fit`: lines of a page. */
function move(key: string, fit: number, { view, cursor: { at, goTo, onMatch } }: LogFigureProps): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: fit, PageUp: -fit }[key];
  if (by !== undefined) goTo(at === undefined ? (by > 0 ? 0 : view.rows - 1) : at + by);
  else if (key === 'Home') goTo(0);
  else if (key === 'End') goTo(view.rows - 1);
  else if (key === 'n' || key === 'N') onMatch(key === 'n' ? 1 : -1);
  else return false;
  return true;
}

function act(key: string, props: LogFigureProps): boolean {
  const { view, state, field, cursor } = props;
  if (key === '/') field.current?.focus();
  else if (key === 'w') props.onWrap();
  else if (key === 'e') props.onFollow(!props.follow);
  else if (key === 'c' && cursor.at !== undefined) props.onCopyLine(lineText(view, cursor.at, state.overwritten));
  else if (key === 't') props.onTable();
  else if (key === 'f') props.onFull();
  else if (key === 'Escape' && cursor.current !== undefined) cursor.setCurrent(undefined);
  else return false;
  return true;
}

function lineText(view: LogView, place: number, overwritten: boolean): string {
  const row = view.rowAt(place);
  return row ? readConsoleLine(row.raw, { overwritten }).text : '';
}

/** What is read aloud of a line. */
function readLine(view: LogView, place: number, line: number, overwritten: boolean, locale: Locale): string {
  const t = textsOf(logTexts, locale);
  const text = lineText(view, place, overwritten).slice(0, 400);
  return t('readLine', { line: String(line + 1), text: view.rowAt(place)?.stderr === true ? t('readError', { text }) : text });
}
