import { useRef, type ReactNode } from 'react';
import { useBeforePaint } from './useBeforePaint.js';
import { useLocale } from './useLocale.js';

/** CSS pixels between the anchor and the tooltip, and between the tooltip and the edge of the window. */
const gap = 14;
const margin = 6;

export interface TooltipProps {
  /** In CSS pixels from the upper left of the element it is in. */
  anchor: { x: number; y: number };
  children: ReactNode;
}

/**
 * A floating card beside a point, flipped to the side where there is room. It lives in the browser's top layer, so that neither
 * overflow nor transforms of what it is in can cut or move it. Not for assistive technology: the live region says the same.
 */
export function Tooltip({ anchor, children }: TooltipProps) {
  const ref = useRef<HTMLDivElement>(null);
  // What it is in is a drawing, from left to right in every language.
  const { dir } = useLocale();
  useBeforePaint(() => {
    const element = ref.current;
    if (!element) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const origin = element.parentElement?.getBoundingClientRect() ?? { left: 0, top: 0 };
    const middle = origin.top + anchor.y;
    const right = origin.left + anchor.x + gap;
    const fitsRight = right + width + margin <= window.innerWidth;
    const left = fitsRight ? right : Math.max(margin, origin.left + anchor.x - gap - width);
    const top = Math.max(margin, Math.min(middle - height / 3, window.innerHeight - height - margin));
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
  });
  return (
    <div ref={ref} popover="manual" className="rf-tooltip" dir={dir} aria-hidden="true">
      {children}
    </div>
  );
}
