import { type RefObject } from 'react';
import { useBeforePaint } from '../../../charts/index.js';
import { useElementSize } from '../../../react/index.js';

/** Where something floats: CSS pixels from the edges of the page of the report, `start` from that where lines of the page start. */
export interface FloatingPlace {
  start: number;
  top?: number;
  bottom?: number;
}

/** Places an element over the page of the report whenever it is drawn, and when the page changes its size. It is not to be seen where `placeIn` gives no place. */
export function useFloating(
  element: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  placeIn: (page: DOMRect) => FloatingPlace | undefined,
): void {
  useElementSize(frame);
  useBeforePaint(() => {
    if (element.current && frame.current) putAt(element.current, placeIn(frame.current.getBoundingClientRect()));
  });
}

function putAt({ style }: HTMLElement, place: FloatingPlace | undefined): void {
  style.visibility = place ? '' : 'hidden';
  style.insetInlineStart = pixels(place?.start);
  style.top = pixels(place?.top);
  style.bottom = pixels(place?.bottom);
}

/** Where something of a width starts that is to be level with the edge of a box where lines start, and stays within the page. */
export function startAt(box: Pick<DOMRect, 'left' | 'right'>, page: DOMRect, width: number, rtl: boolean): number {
  const start = rtl ? page.right - box.right : box.left - page.left;
  return Math.max(8, Math.min(start, page.width - width - 8));
}

function pixels(value: number | undefined): string {
  return value === undefined ? '' : `${value}px`;
}
