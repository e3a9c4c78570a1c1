import { useId } from 'react';
import { isMetricAxis, type Catalog, type XAxis } from '../../model/index.js';
import { useTexts } from '../../react/index.js';
import { linePlotFormTexts } from './formTexts.js';

export interface XAxisFieldProps {
  x: XAxis;
  onAxis: (x: XAxis) => void;
  catalog: Catalog | undefined;
}

const axisNames = { step: 'steps', relative: 'relativeTime', wall: 'wallTime' } as const;
/** Before the key of a metric among the values of the list. */
const metricValue = 'metric ';

/** A row of a settings form: what runs along x. */
export function XAxisField({ x, onAxis, catalog }: XAxisFieldProps) {
  const t = useTexts(linePlotFormTexts);
  const id = useId();
  const own = isMetricAxis(x) ? [x.metric] : [];
  const keys = [...new Set([...own, ...(catalog?.metrics.map(({ key }) => key) ?? [])])];
  const choose = (value: string): void =>
    onAxis(value.startsWith(metricValue) ? { metric: value.slice(metricValue.length) } : (value as keyof typeof axisNames));
  return (
    <>
      <label htmlFor={id}>{t('xAxis')}</label>
      <select
        id={id}
        className="rf-select"
        value={isMetricAxis(x) ? metricValue + x.metric : x}
        onChange={(event) => choose(event.target.value)}
      >
        {Object.entries(axisNames).map(([value, name]) => (
          <option key={value} value={value}>
            {t(name)}
          </option>
        ))}
        {keys.length > 0 && (
          <optgroup label={t('metricAxes')}>
            {keys.map((key) => (
              <option key={key} value={metricValue + key}>
                {key}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </>
  );
}
