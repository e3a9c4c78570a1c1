import { ColorBar, type ColorBarProps, type PlotArea, type ValueTick } from '../../charts/index.js';

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
        <ColorBar {...legend} ticks={apart(legend.ticks, area.height)} />
      </div>
    </>
  );
}

/** CSS pixels from label to label, at least. */
const labelHeight = 12;

/** Ticks from the lowest up, without those whose labels would touch the one before along `height` CSS pixels. */
function apart(ticks: readonly ValueTick[], height: number): ValueTick[] {
  let last = -Infinity;
  return ticks.filter(({ position }) => {
    if (height * position < last + labelHeight) return false;
    last = height * position;
    return true;
  });
}
