import type { ReactNode } from 'react';
import { LineSwatch } from './LineSwatch.js';
import { chartTexts } from './texts.js';
import { useTexts } from './useLocale.js';

/** A name beside a sample of the line it stands for. */
export interface LegendItem {
  readonly id: string;
  readonly name: string;
  readonly color: string;
  /** Dashes and gaps in CSS pixels; a dot stands for solid lines. */
  readonly dash?: readonly number[] | undefined;
  /** Drawn in place of the line or dot: what marks of another form look like. */
  readonly swatch?: ReactNode;
  /** What pointing at it highlights. */
  readonly group?: string | undefined;
}

export interface LegendProps {
  items: readonly LegendItem[];
  /** Items named before "and N more". Default 12. */
  limit?: number;
  highlight?: string | undefined;
  onHighlight?: ((group: string | undefined) => void) | undefined;
  /** Called for an item with a group that was clicked: items are buttons then. */
  onPick?: ((group: string) => void) | undefined;
  /** Groups that were picked. */
  picked?: ReadonlySet<string> | undefined;
}

/** Names beside colours or dashes; pointing at one highlights what it stands for, a click picks it. */
export function Legend({ items, limit = 12, highlight, onHighlight, onPick, picked }: LegendProps) {
  const t = useTexts(chartTexts);
  const more = items.length - limit;
  return (
    <ul className="rf-legend">
      {items.slice(0, limit).map(({ id, name, color, dash, swatch, group }) => (
        <li
          key={id}
          className={group !== undefined && group === highlight ? 'rf-active' : undefined}
          onPointerEnter={() => group !== undefined && onHighlight?.(group)}
          onPointerLeave={() => group !== undefined && onHighlight?.(undefined)}
        >
          {onPick && group !== undefined ? (
            <button type="button" className="rf-legend-item" aria-pressed={picked?.has(group) === true} onClick={() => onPick(group)}>
              {swatch ?? <LineSwatch color={color} dash={dash ?? []} />}
              <span dir="auto" title={name}>
                {name}
              </span>
            </button>
          ) : (
            <>
              {swatch ?? <LineSwatch color={color} dash={dash ?? []} />}
              <span dir="auto" title={name}>
                {name}
              </span>
            </>
          )}
        </li>
      ))}
      {more > 0 && <li className="rf-muted">{t('more', { count: more })}</li>}
    </ul>
  );
}
