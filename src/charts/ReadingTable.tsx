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
  /** Significant digits of values. */
  digits: number;
}

/** The lines at the cursor, largest value first; the one under the cursor emphasised. */
export function ReadingTable({ content, readings, active, axis, valueLabel, digits }: ReadingTableProps) {
  const { x, spread, rawSpread, more } = readings;
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
              <span className="rf-reading-value">{readingText(reading, digits)}</span>
            </li>
          ) : null;
        })}
      </ul>
      {more > 0 && <div className="rf-tooltip-foot">and {more.toLocaleString('en-US')} more</div>}
      {rawSpread > 0 && (
        <div className="rf-tooltip-foot">
          ≈ raw from up to {axis.distance(rawSpread)} {axis.unit} away
        </div>
      )}
    </>
  );
}

/** `0.7370 · 0.6761`, with the kind of points that could not be drawn there; `≈` before a raw value that is of another x. */
export function readingText({ value, raw, rawDistance, mark }: Reading, digits: number): string {
  const said = formatValue(value, digits);
  const values = raw === undefined ? said : `${said} · ${rawDistance > 0 ? '≈ ' : ''}${formatValue(raw, digits)}`;
  return mark ? `${values} · ${mark}` : values;
}
