import type { ChartLine } from './chartLine.js';
import { LineSwatch } from './LineSwatch.js';

export interface LegendProps {
  lines: readonly ChartLine[];
  /** Lines named before "and N more". Default 12. */
  limit?: number;
  highlight?: string | undefined;
  onHighlight?: ((group: string | undefined) => void) | undefined;
}

/** Names of the lines beside their colours and dashes; pointing at one highlights it. */
export function Legend({ lines, limit = 12, highlight, onHighlight }: LegendProps) {
  const more = lines.length - limit;
  return (
    <ul className="rf-legend">
      {lines.slice(0, limit).map((line) => (
        <li
          key={line.id}
          className={line.group === highlight ? 'rf-active' : undefined}
          onPointerEnter={() => onHighlight?.(line.group)}
          onPointerLeave={() => onHighlight?.(undefined)}
        >
          <LineSwatch color={line.color} dash={line.dash} />
          <span dir="auto" title={line.name}>
            {line.name}
          </span>
        </li>
      ))}
      {more > 0 && <li className="rf-muted">and {more} more</li>}
    </ul>
  );
}
