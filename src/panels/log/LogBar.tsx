import { ArrowDownToLine, CaseSensitive, ChevronDown, ChevronUp, Copy, Download, Filter, History, Regex, WrapText } from 'lucide-react';
import { useEffect, useState, type ReactNode, type RefObject } from 'react';
import type { RunId } from '../../model/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import type { PanelContext } from '../panelKind.js';
import { RunPicker } from './RunPicker.js';
import type { LogState } from './spec.js';
import { logTexts } from './texts.js';
import type { LogView } from './view.js';

/** Milliseconds without a key after which what was typed is looked for. */
const pause = 250;

export interface LogBarProps {
  view: LogView;
  state: LogState;
  onState: (state: LogState) => void;
  context: PanelContext;
  field: RefObject<HTMLInputElement | null>;
  onPick: (run: RunId) => void;
  wrap: boolean;
  onWrap: () => void;
  follow: boolean;
  onFollow: () => void;
  /** Number of the line that the keys stand on. */
  current: number | undefined;
  onMatch: (by: 1 | -1) => void;
  onLine: (line: number) => void;
  onCopy: () => void;
  onSave: () => void;
  /** What copying or saving came to. */
  said: string;
}

/** Run, search and what can be done with the lines. */
export function LogBar(props: LogBarProps) {
  const { view, state, onState, context, onPick, wrap, onWrap, follow, onFollow, onCopy, onSave, said } = props;
  const t = useTexts(logTexts);
  const has = (view.facts?.lines ?? 0) > 0;
  return (
    <div className="rf-log-bar">
      <RunPicker runs={context.runs} name={view.facts?.run?.name ?? ''} onPick={onPick} />
      {has && <Search {...props} />}
      {has && (
        <span className="rf-log-tools">
          <GoTo lines={view.facts?.lines ?? 0} onLine={props.onLine} />
          <Toggle label={t('wrap')} on={wrap} onToggle={onWrap}>
            <WrapText size={14} aria-hidden />
          </Toggle>
          <Toggle
            label={t('showOverwritten')}
            on={state.overwritten}
            onToggle={() => onState({ ...state, overwritten: !state.overwritten })}
          >
            <History size={14} aria-hidden />
          </Toggle>
          <Toggle label={t('stayAtEnd')} on={follow} onToggle={onFollow}>
            <ArrowDownToLine size={14} aria-hidden />
          </Toggle>
          <button type="button" className="rf-icon-button" aria-label={t('copyAll')} title={t('copyAll')} onClick={onCopy}>
            <Copy size={14} aria-hidden />
          </button>
          <button type="button" className="rf-icon-button" aria-label={t('saveAll')} title={t('saveAll')} onClick={onSave}>
            <Download size={14} aria-hidden />
          </button>
        </span>
      )}
      <span role="status" className={said === '' ? 'rf-visually-hidden' : 'rf-log-said'}>
        {said}
      </span>
    </div>
  );
}

function Search({ view, state, onState, field, current, onMatch }: LogBarProps) {
  const t = useTexts(logTexts);
  const locale = useLocale();
  const [text, setText] = useState(state.search);
  useEffect(() => {
    if (text === state.search) return undefined;
    const timer = setTimeout(() => onState({ ...state, search: text, block: 0 }), pause);
    return () => clearTimeout(timer);
  }, [text, state, onState]);
  const { matches } = view;
  const set = (changes: Partial<LogState>): void => onState({ ...state, ...changes, block: 0 });
  return (
    <span className="rf-log-search" role="search">
      <input
        ref={field}
        type="search"
        className="rf-input"
        aria-label={t('searchLog')}
        placeholder={t(state.pattern ? 'searchPattern' : 'search')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (text === state.search) onMatch(event.shiftKey ? -1 : 1);
          else set({ search: text });
        }}
      />
      <Toggle label={t('matchCase')} on={state.matchCase} onToggle={() => set({ matchCase: !state.matchCase })}>
        <CaseSensitive size={15} aria-hidden />
      </Toggle>
      <Toggle label={t('pattern')} on={state.pattern} onToggle={() => set({ pattern: !state.pattern })}>
        <Regex size={13} aria-hidden />
      </Toggle>
      {matches && state.search !== '' && (
        <>
          <span className="rf-log-count" role="status">
            {countText(matches, current, locale)}
          </span>
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('previousMatch')}
            disabled={matches.length === 0}
            onClick={() => onMatch(-1)}
          >
            <ChevronUp size={14} aria-hidden />
          </button>
          <button
            type="button"
            className="rf-icon-button"
            aria-label={t('nextMatch')}
            disabled={matches.length === 0}
            onClick={() => onMatch(1)}
          >
            <ChevronDown size={14} aria-hidden />
          </button>
          <Toggle label={t('onlyMatches')} on={state.onlyMatches} onToggle={() => set({ onlyMatches: !state.onlyMatches })}>
            <Filter size={13} aria-hidden />
          </Toggle>
        </>
      )}
    </span>
  );
}

/** `3 of 1,204 lines`: which one the keys stand on. */
function countText(matches: Int32Array, current: number | undefined, locale: Locale): string {
  const t = textsOf(logTexts, locale);
  const at = current === undefined ? -1 : matches.indexOf(current);
  const count = matches.length;
  return at < 0 ? t('lines', { count }) : t('matchOf', { at: at + 1, count });
}

function GoTo({ lines, onLine }: { lines: number; onLine: (line: number) => void }) {
  const t = useTexts(logTexts);
  const [text, setText] = useState('');
  return (
    <input
      className="rf-input rf-log-goto"
      inputMode="numeric"
      aria-label={t('goTo', { last: lines })}
      placeholder={t('line')}
      value={text}
      onChange={(event) => setText(event.target.value.replaceAll(/\D/g, ''))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || text === '') return;
        event.preventDefault();
        onLine(Math.min(lines, Math.max(1, Number(text))) - 1);
        setText('');
      }}
    />
  );
}

function Toggle({ label, on, onToggle, children }: { label: string; on: boolean; onToggle: () => void; children: ReactNode }) {
  return (
    <button type="button" className="rf-icon-button rf-log-toggle" aria-pressed={on} aria-label={label} title={label} onClick={onToggle}>
      {children}
    </button>
  );
}
