import { pixelMap, toPixel, type ChartLines } from '../../charts/index.js';
import { nearestPoint } from '../../numeric/index.js';
import { useLocale, useTexts } from '../../react/index.js';
import { formatNumber } from '../../theme/index.js';
import type { NotedPoint } from '../panelNotes.js';
import { useOwnNotes } from '../panelNotes.js';
import { PointMarker } from '../PointMarker.js';
import { linePlotFormTexts } from './formTexts.js';
import type { LinePlotView } from './view.js';

/** Numbered markers on the points that somebody said something about; those that are not in view have none. */
export function PointMarkers({ view: { content, x, y, area } }: { view: LinePlotView }) {
  const t = useTexts(linePlotFormTexts);
  const locale = useLocale();
  const notes = useOwnNotes();
  if (!notes || notes.points.length === 0) return null;
  const maps = { x: pixelMap(x, area.left, area.left + area.width), y: pixelMap(y, area.top + area.height, area.top) };
  return (
    <div className="rf-point-markers">
      {notes.points.map((point) => {
        const found = drawnPoint(content, point);
        if (!found || found.x < x.domain[0] || found.x > x.domain[1]) return null;
        const [left, top] = [toPixel(maps.x, found.x), toPixel(maps.y, found.y)];
        if (!Number.isFinite(left + top)) return null;
        return (
          <PointMarker
            key={point.id}
            point={point}
            name={t('commentAt', { label: point.label, line: found.name, place: formatNumber(point.x, 4, locale) })}
            left={left}
            top={Math.max(area.top + 22, top)}
            onOpen={notes.onOpen}
          />
        );
      })}
    </div>
  );
}

/** The drawn point nearest to a place, on the line of its run and metric. */
function drawnPoint({ lines }: ChartLines, { run, metric, x }: NotedPoint): { x: number; y: number; name: string } | undefined {
  const line = lines.find(({ id }) => id === `${run}:${metric}`);
  const row = line ? nearestPoint(line.points, x) : -1;
  if (!line || row < 0) return undefined;
  return { x: line.points.x[row] ?? x, y: line.points.y[row] ?? NaN, name: line.name };
}
