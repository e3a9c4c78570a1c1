import { textsOf, type Locale } from '../texts/index.js';
import { formatValue } from '../theme/index.js';
import type { ChartLines } from './chartLine.js';
import type { AxisText } from './axisText.js';
import { LineSwatch } from './LineSwatch.js';
import type { CursorReadings, Reading } from './readings.js';
import { chartTexts } from './texts.js';
import { useLocale, useTexts } from './useLocale.js';

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
  const locale = useLocale();
  const t = useTexts(chartTexts);
  const place = t('place', { axis: axis.label, value: axis.value(x) });
  return (
    <>
      <div className="rf-tooltip-head">
        <span>{spread > 0 ? t('spread', { value: place, distance: axis.distance(spread) }) : place}</span>
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
              <span className="rf-reading-value">{readingText(reading, digits, locale)}</span>
            </li>
          ) : null;
        })}
      </ul>
      {more > 0 && <div className="rf-tooltip-foot">{t('more', { count: more })}</div>}
      {rawSpread > 0 && <div className="rf-tooltip-foot">{t('rawFrom', { distance: axis.distanceInWords(rawSpread) })}</div>}
    </>
  );
}

/** `0.7370 · 0.6761`, or `0.7370 [0.6761, 0.7802] · 5 runs` of a group, with the kind of points that could not be drawn there; `≈` before a raw value that is of another x. */
export function readingText({ value, raw, rawDistance, mark, band, n }: Reading, digits: number, locale?: Locale): string {
  const t = textsOf(chartTexts, locale);
  const [low, high] = (band ?? []).map((edge) => formatValue(edge, digits, locale));
  const centre = formatValue(value, digits, locale);
  const around = low === undefined || high === undefined ? centre : t('around', { centre, low, high });
  const said = n === undefined ? around : t('ofRuns', { value: around, count: n });
  const values = raw === undefined ? said : `${said} · ${rawDistance > 0 ? '≈ ' : ''}${formatValue(raw, digits, locale)}`;
  return mark ? `${values} · ${mark}` : values;
}
