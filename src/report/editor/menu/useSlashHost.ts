import type { EditorView } from '@tiptap/pm/view';
import { useId, useMemo, useRef } from 'react';
import { useBeforePaint } from '../../../charts/index.js';
import type { SlashHost, SlashState } from '../behaviour/slashState.js';
import { matchingItems, type SlashItem } from './slashItems.js';

/** What the slash menu of one editor offers; `onTake` gets the entry when the slash is gone from the text. */
export function useSlashHost(items: readonly SlashItem[], onTake: (item: SlashItem, view: EditorView) => void) {
  const id = useId();
  const latest = useRef({ items, onTake });
  useBeforePaint(() => {
    latest.current = { items, onTake };
  });
  return useMemo(() => {
    const itemsFor = (query: string): SlashItem[] => matchingItems(latest.current.items, query);
    const host: SlashHost = {
      listId: `${id}list`,
      entryId: (index) => `${id}${index}`,
      count: (query) => itemsFor(query).length,
      take: (view, { from, query, index }: SlashState) => {
        const item = itemsFor(query)[index];
        view.dispatch(view.state.tr.delete(from, from + 1 + query.length));
        if (item) latest.current.onTake(item, view);
        view.focus();
      },
    };
    return { host, itemsFor };
  }, [id]);
}
