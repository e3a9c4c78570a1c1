import { ColorBar, type ColorBarProps, type PlotArea } from '../../charts/index.js';

export interface MarkBarProps {
  /** What colours stand for; nothing is drawn without. */
  legend: ColorBarProps | undefined;
  area: PlotArea;
  size: { width: number; height: number };
}

/** What colours stand for, at the right of a plot, with its name above. */
export function MarkBar({ legend, area, size }: MarkBarProps) {
  if (!legend) return null;
  const right = area.left + area.width;
  return (
    <>
      <div
        className="rf-mark-bar-name"
        style={{ top: area.top - 18, right: Math.max(2, size.width - right - 58) }}
        title={legend.label}
        dir="auto"
      >
        {legend.label}
      </div>
      <div className="rf-mark-bar" style={{ top: area.top, height: area.height, left: right + 14 }}>
        <ColorBar {...legend} />
      </div>
    </>
  );
}
