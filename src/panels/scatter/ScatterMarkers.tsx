import { useTexts } from '../../react/index.js';
import { useOwnNotes } from '../panelNotes.js';
import { PointMarker } from '../PointMarker.js';
import type { PointPlaces } from './drawPoints.js';
import type { ScatterLayout } from './layout.js';
import { scatterTexts } from './texts.js';

/** Numbered markers on the points that somebody said something about; runs that are not in view have none. */
export function ScatterMarkers({ layout, points, top }: { layout: ScatterLayout; points: PointPlaces; top: number }) {
  const t = useTexts(scatterTexts);
  const notes = useOwnNotes();
  if (!notes || notes.points.length === 0) return null;
  const rows = new Map(Array.from({ length: layout.rows }, (_, row) => [layout.idOf(row), row]));
  return (
    <div className="rf-point-markers" data-rf-figure="off">
      {notes.points.map((point) => {
        const row = rows.get(point.run);
        const place = row === undefined ? undefined : { left: points.x[row]!, top: points.y[row]! };
        if (row === undefined || !place || !Number.isFinite(place.left + place.top)) return null;
        return (
          <PointMarker
            key={point.id}
            point={point}
            name={t('commentOn', { label: point.label, run: layout.nameOf(row) })}
            left={place.left}
            top={Math.max(top + 22, place.top)}
            onOpen={notes.onOpen}
          />
        );
      })}
    </div>
  );
}
