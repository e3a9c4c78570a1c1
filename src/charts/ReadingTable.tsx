import { formatValue } from '../theme/index.js';
import type { ChartLines } from './chartLine.js';
import type { AxisText } from './axisText.js';
import { LineSwatch } from './LineSwatch.js';
import type { CursorReadings, Reading } from './readings.js';

export interface ReadingTableProps {
  content: ChartLines;
  readings: CursorReadings;
  active: string | undefined;
  axis: AxisText;
  /** What the values are: `smoothed · raw`. */
  valueLabel: string;
}

/** The lines at the cursor, largest value first; the one under the cursor emphasised. */
export function ReadingTable({ content, readings, active, axis, valueLabel }: ReadingTableProps) {
  const { x, spread, more } = readings;
  return (
    <>
      <div className="rf-tooltip-head">
        <span>
          {axis.label} {axis.value(x)}
          {spread > 0 && ` ± ${axis.distance(spread)}`}
        </span>
        <span>{valueLabel}</span>
      </div>
      <ul className="rf-readings">
        {readings.readings.map((reading) => {
          const line = content.lines[reading.line];
          return line ? (
            <li key={line.id} className={line.id === active ? 'rf-active' : undefined}>
              <LineSwatch color={line.color} dash={line.dash} />
              <span className="rf-reading-name" dir="auto">
                {line.name}
              </span>
              <span className="rf-reading-value">{readingText(reading)}</span>
            </li>
          ) : null;
        })}
      </ul>
      {more > 0 && <div className="rf-tooltip-foot">and {more} more</div>}
    </>
  );
}

/** `0.7370 · 0.6761`, with the kind of points that could not be drawn there. */
export function readingText({ value, raw, mark }: Reading): string {
  const values = raw === undefined ? formatValue(value) : `${formatValue(value)} · ${formatValue(raw)}`;
  return mark ? `${values} · ${mark}` : values;
}
