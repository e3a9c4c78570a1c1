import type { NotedPoint, PanelNotes } from './panelNotes.js';

export interface PointMarkerProps extends Pick<PanelNotes, 'onOpen'> {
  point: NotedPoint;
  /** As its button is called. */
  name: string;
  /** CSS pixels within the figure. */
  left: number;
  top: number;
}

/** A numbered marker on a point that somebody said something about. */
export function PointMarker({ point, name, left, top, onOpen }: PointMarkerProps) {
  return (
    <button
      type="button"
      className="rf-point-marker"
      aria-pressed={point.isChosen}
      aria-label={name}
      style={{ left, top }}
      onClick={() => onOpen(point.id)}
    >
      {point.label}
    </button>
  );
}
