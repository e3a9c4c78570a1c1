import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTexts } from '../react/index.js';
import { focusedNear } from '../react/inner.js';
import { dashboardTexts } from './texts.js';

export interface SearchBoxProps {
  value: string;
  onSearch: (text: string) => void;
  /** The element within which ⌘K or Ctrl-K leads here. */
  within: RefObject<HTMLElement | null>;
}

/** Milliseconds of silence after which what was typed is searched for. */
const pause = 150;

/** Searches run names and ids while one types. Escape empties it. */
export function SearchBox({ value, onSearch, within }: SearchBoxProps) {
  const t = useTexts(dashboardTexts);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useSearchText(text, setText, value, onSearch);
  useShortcut(within, input);
  return (
    <div className="rf-search">
      <input
        ref={input}
        type="search"
        className="rf-input"
        aria-label={t('searchRuns')}
        aria-keyshortcuts="Meta+K Control+K"
        placeholder={t('searchRuns')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setText('')}
      />
      <kbd aria-hidden className="rf-search-key">
        {isMac() ? '⌘K' : t('searchKey')}
      </kbd>
    </div>
  );
}

function isMac(): boolean {
  return typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.userAgent);
}

/** Hands over the text when it has not changed for a moment, and follows a value that was changed from outside (a search cleared). */
function useSearchText(text: string, setText: (text: string) => void, value: string, onSearch: (text: string) => void): void {
  const latest = useRef(onSearch);
  const sent = useRef(value);
  useEffect(() => {
    latest.current = onSearch;
  });
  useEffect(() => {
    if (text === sent.current) return undefined;
    const timer = setTimeout(() => {
      sent.current = text;
      latest.current(text);
    }, pause);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value, setText]);
}

/** ⌘K and Ctrl-K focus the field: anywhere on the page while nothing else has the focus, else only within the dashboard. */
function useShortcut(within: RefObject<HTMLElement | null>, input: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.altKey || event.shiftKey) return;
      const focused = document.activeElement;
      const ours = focused === document.body || focused === null || within.current?.contains(focusedNear(within.current)) === true;
      if (!ours || event.defaultPrevented) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [within, input]);
}
