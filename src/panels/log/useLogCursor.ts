import { useState, type RefObject } from 'react';
import { lowerBound } from '../../numeric/index.js';
import type { LogView } from './view.js';

export type LogCursor = ReturnType<typeof useLogCursor>;

/** The line that the keys stand on, by its number and its place among those that are scrolled through, and what moves it. */
export function useLogCursor(view: LogView, reveal: RefObject<((place: number) => void) | null>) {
  const [current, setCurrent] = useState<number>();
  const goTo = (place: number): void => {
    const at = Math.min(view.rows - 1, Math.max(0, place));
    setCurrent(view.onlyMatches ? view.matches?.[at] : at);
    reveal.current?.(at);
  };
  const goToLine = (line: number): void =>
    goTo(view.onlyMatches && view.matches ? lowerBound(view.matches, line, 0, view.matches.length) : line);
  const onMatch = (by: 1 | -1): void => {
    const next = nextMatch(view.matches, current, by);
    if (next !== undefined) goToLine(next);
  };
  const at = current === undefined ? undefined : placeOf(view, current);
  return { current, setCurrent, at, goTo, goToLine, onMatch };
}

function placeOf({ onlyMatches, matches }: LogView, line: number): number | undefined {
  if (!onlyMatches || !matches) return line;
  const at = lowerBound(matches, line, 0, matches.length);
  return matches[at] === line ? at : undefined;
}

/** The match after or before a line, round at the ends. */
export function nextMatch(matches: Int32Array | undefined, from: number | undefined, by: 1 | -1): number | undefined {
  if (!matches || matches.length === 0) return undefined;
  const start = from ?? (by > 0 ? -1 : Infinity);
  const at = by > 0 ? lowerBound(matches, start + 1, 0, matches.length) : lowerBound(matches, start, 0, matches.length) - 1;
  return matches[(at + matches.length) % matches.length];
}
