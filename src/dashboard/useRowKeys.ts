import { useCallback, useState, type KeyboardEvent } from 'react';

export interface RowKeys {
  /** 0-based place of the row that keys act on; undefined before the first key. */
  active: number | undefined;
  setActive: (position: number | undefined) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export interface RowKeyOptions {
  total: number;
  /** Rows that fit on screen: how far PageUp and PageDown go. */
  perPage: number;
  /** Brings a row into view. */
  reveal: (position: number) => void;
  /** Space: hides or shows the run of the row. */
  toggle: (position: number) => void;
  /** Enter: shows the run of the row alone. */
  solo: (position: number) => void;
  /** `s`: selects the run of the row, or no more. */
  choose: (position: number) => void;
}

/** Arrow keys, Home, End, PageUp and PageDown move a cursor over rows; Space toggles, Enter shows alone, `s` selects, Escape leaves. */
export function useRowKeys({ total, perPage, reveal, toggle, solo, choose }: RowKeyOptions): RowKeys {
  const [active, setActive] = useState<number>();
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget) return;
      const next = target(event.key, active, total, perPage);
      if (next !== undefined) {
        setActive(next);
        reveal(next);
      } else if (event.key === 'Escape' && active !== undefined) setActive(undefined);
      else if (event.key === ' ' && active !== undefined) toggle(active);
      else if (event.key === 'Enter' && active !== undefined) solo(active);
      else if (event.key === 's' && active !== undefined) choose(active);
      else return;
      event.preventDefault();
    },
    [active, total, perPage, reveal, toggle, solo, choose],
  );
  return { active: active === undefined || total === 0 ? undefined : Math.min(active, total - 1), setActive, onKeyDown };
}

/** Where a key leads from a row; undefined for other keys. */
function target(key: string, active: number | undefined, total: number, perPage: number): number | undefined {
  const from = active ?? -1;
  const bounded = (position: number): number | undefined => (total === 0 ? undefined : Math.min(total - 1, Math.max(0, position)));
  switch (key) {
    case 'ArrowDown':
      return bounded(from + 1);
    case 'ArrowUp':
      return bounded(from - 1);
    case 'PageDown':
      return bounded(from + perPage);
    case 'PageUp':
      return bounded(from - perPage);
    case 'Home':
      return bounded(0);
    case 'End':
      return bounded(total - 1);
    default:
      return undefined;
  }
}
