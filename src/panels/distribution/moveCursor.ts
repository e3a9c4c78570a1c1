import type { Cursor } from './facts.js';
import type { DistributionView } from './view.js';

/** Where a key takes the cursor; undefined for other keys. Up and down: another group; left and right: along it. */
export function moveCursor(view: DistributionView, from: Cursor | undefined, key: string): Cursor | undefined {
  const last = groupCount(view) - 1;
  const group = from?.group ?? firstShown(view);
  const to = (next: number, item: number | undefined): Cursor => ({ group: Math.min(last, Math.max(0, next)), item, byKeyboard: true });
  const items = itemCount(view, group);
  const along = (item: number): Cursor | undefined =>
    items === 0 ? to(group, undefined) : to(group, Math.min(items - 1, Math.max(0, item)));
  switch (key) {
    case 'ArrowDown':
      return to(from ? group + 1 : group, undefined);
    case 'ArrowUp':
      return to(from ? group - 1 : group, undefined);
    case 'ArrowRight':
      return along(from?.item === undefined ? 0 : from.item + 1);
    case 'ArrowLeft':
      return along(from?.item === undefined ? items - 1 : from.item - 1);
    case 'Home':
      return from?.item === undefined ? to(0, undefined) : along(0);
    case 'End':
      return from?.item === undefined ? to(last, undefined) : along(items - 1);
    default:
      return undefined;
  }
}

/** Groups, or categories, that the cursor can be on. */
function groupCount({ drawing, groups }: DistributionView): number {
  if (drawing.what === 'categories') return drawing.categories.length;
  return drawing.what === 'rows' ? groups.length : drawing.what === 'ecdf' ? drawing.steps.length : drawing.heights.length;
}

function firstShown({ drawing }: DistributionView): number {
  return 'first' in drawing ? drawing.first : 0;
}

function itemCount({ drawing, groups }: DistributionView, group: number): number {
  switch (drawing.what) {
    case 'rows':
      return groups[group]?.values.sorted.length ?? 0;
    case 'histogram':
      return Math.max(0, drawing.edges.length - 1);
    case 'ecdf':
      return drawing.steps[group]?.x.length ?? 0;
    case 'categories':
      return 0;
    default:
      return drawing satisfies never;
  }
}
