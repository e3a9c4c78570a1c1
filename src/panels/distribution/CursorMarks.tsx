import type { ReactNode } from 'react';
import { pixelMap, toPixel } from '../../charts/index.js';
import type { Cursor } from './facts.js';
import { groupAt, isRowsView, pointPlace, valueMap } from './pointPlaces.js';
import { isShown } from './pointerCursor.js';
import { rowMiddle } from './rowsLayout.js';
import type { DistributionView } from './view.js';

export interface CursorMarksProps {
  view: DistributionView;
  size: { width: number; height: number };
  cursor: Cursor | undefined;
  /** Groups that are selected. */
  picked: ReadonlySet<number>;
  /** Whether these are the bands behind the marks; else what lies before them. */
  behind?: boolean;
  isPointVisible?: boolean;
  children?: ReactNode;
}

/** What lies behind rows that are picked or pointed at, and what marks the point, bin or step that is read. */
export function CursorMarks({ view, size, cursor, picked, behind = false, isPointVisible = false, children }: CursorMarksProps) {
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      {behind && <Bands view={view} width={size.width} cursor={cursor} picked={picked} />}
      {children}
      {!behind && cursor?.item !== undefined && isPointVisible && isShown(view, cursor.group) && (
        <ItemMark view={view} group={cursor.group} item={cursor.item} />
      )}
    </svg>
  );
}

function Bands({
  view: { drawing, groups },
  width,
  cursor,
  picked,
}: { view: DistributionView; width: number } & Pick<CursorMarksProps, 'cursor' | 'picked'>) {
  if (!('first' in drawing)) return null;
  const { layout, first } = drawing;
  const rows = Array.from({ length: layout.fit }, (_, row) => row).flatMap((row) => {
    const group = drawing.what === 'rows' ? groups[first + row] : undefined;
    if (group && picked.has(group.first)) return [{ row, className: 'rf-mark-picked' }];
    return cursor?.group === first + row ? [{ row, className: 'rf-mark-cursor' }] : [];
  });
  return rows.map(({ row, className }) => (
    <rect key={row} className={className} x={2} width={width - 4} y={layout.area.top + layout.band * row} height={layout.band} rx={4} />
  ));
}

function ItemMark({ view, group, item }: { view: DistributionView; group: number; item: number }) {
  const { drawing, area } = view;
  if (drawing.what === 'histogram') {
    const map = valueMap(view);
    if (item >= drawing.edges.length - 1) return null;
    const [left, right] = [toPixel(map, drawing.edges[item]!), toPixel(map, drawing.edges[item + 1]!)];
    return <rect className="rf-bin-cursor" x={left} width={right - left} y={area.top} height={area.height} />;
  }
  const place = cursorAnchor(view, { group, item, byKeyboard: false });
  return <circle className="rf-cursor-dot" cx={place.x} cy={place.y} r={4.5} fill={view.groups[group]?.color} />;
}

/** Where the cursor points, CSS pixels in the figure. */
export function cursorAnchor(view: DistributionView, { group, item }: Cursor): { x: number; y: number } {
  const { drawing, area } = view;
  const map = valueMap(view);
  if (isRowsView(view)) {
    const row = group - view.drawing.first;
    if (item !== undefined && item < groupAt(view, row).values.sorted.length) return pointPlace(view, map, row, item);
    return { x: area.left + area.width * 0.6, y: rowMiddle(view.drawing.layout, row) };
  }
  if (drawing.what === 'categories') return { x: area.left + area.width * 0.6, y: rowMiddle(drawing.layout, group - drawing.first) };
  if (drawing.what === 'histogram') return { x: toPixel(map, drawing.edges[item ?? 0] ?? 0), y: area.top + area.height / 3 };
  if (drawing.what === 'ecdf') {
    const step = drawing.steps[group];
    const share = (step?.count[item ?? 0] ?? 0) / (view.groups[group]?.values.sorted.length ?? 1);
    return { x: toPixel(map, step?.x[item ?? 0] ?? 0), y: toPixel(pixelMap(drawing.y, area.top + area.height, area.top), share) };
  }
  return { x: area.left, y: area.top };
}
