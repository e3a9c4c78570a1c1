import type { NotedPoint, PanelNotes } from './panelNotes.js';

export interface PointMarkerProps extends Pick<PanelNotes, 'onOpen'> {
  point: NotedPoint;
  /** What it is about, as its button is called. */
  about: string;
  /** CSS pixels within the figure. */
  left: number;
  top: number;
}

/** A numbered marker on a point that somebody said something about. */
export function PointMarker({ point, about, left, top, onOpen }: PointMarkerProps) {
  return (
    <button
      type="button"
      className="rf-point-marker"
      aria-pressed={point.isChosen}
      aria-label={`Comment ${point.label}: ${about}`}
      style={{ left, top }}
      onClick={() => onOpen(point.id)}
    >
      {point.label}
    </button>
  );
}
