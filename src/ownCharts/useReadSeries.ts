import { useMemo, useState } from 'react';
import { readSeries, type LineSeries, type ReadSeries } from './lineSeries.js';
import type { XScale } from './xScale.js';

interface Kept {
  from: LineSeries;
  scale: XScale;
  read: ReadSeries;
}

/** What reads all series, each once while its arrays are the same: a page that draws again does not sort millions of points again. The same function while none changed. */
export function useReadSeries(series: readonly LineSeries[], scale: XScale): () => ReadSeries[] {
  // By the values, which every series has; what nobody draws any more is forgotten.
  const [kept] = useState(() => new WeakMap<object, Kept[]>());
  const key = useSameColumns(series);
  return useMemo(
    () => () =>
      key.map((each) => {
        const known = kept.get(each.y)?.find((one) => one.scale === scale && isSame(one.from, each));
        if (known) return known.read;
        const read = readSeries(each, scale);
        kept.set(each.y, [...(kept.get(each.y) ?? []).filter((one) => one.scale === scale), { from: each, scale, read }]);
        return read;
      }),
    [key, scale, kept],
  );
}

/** The series of the rendering before, while all columns are the same. */
function useSameColumns(series: readonly LineSeries[]): readonly LineSeries[] {
  const [shown, setShown] = useState(series);
  const isOther = shown.length !== series.length || series.some((each, i) => !isSame(each, shown[i]!));
  if (isOther) setShown(series);
  return isOther ? series : shown;
}

function isSame(a: LineSeries, b: LineSeries): boolean {
  return a.name === b.name && a.x === b.x && a.y === b.y && a.band?.low === b.band?.low && a.band?.high === b.band?.high;
}
