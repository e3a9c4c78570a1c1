import { lazy, Suspense } from 'react';
import { useOwnNotes } from '../panelNotes.js';
import type { LinePlotView } from './view.js';

const Markers = lazy(async () => ({ default: (await import('./PointMarkers.js')).PointMarkers }));

/** Markers on the points that somebody said something about, whose code comes where there are any. */
export function LazyPointMarkers({ view }: { view: LinePlotView }) {
  if (!useOwnNotes()?.points.length) return null;
  return (
    <Suspense fallback={null}>
      <Markers view={view} />
    </Suspense>
  );
}
