import { type RefObject } from 'react';
import { useBeforePaint } from '../../../charts/index.js';
import { useElementSize } from '../../../react/index.js';

/** Where something floats: CSS pixels from the edges of the page of the report. */
export interface FloatingPlace {
  left: number;
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
  style.left = pixels(place?.left);
  style.top = pixels(place?.top);
  style.bottom = pixels(place?.bottom);
}

function pixels(value: number | undefined): string {
  return value === undefined ? '' : `${value}px`;
}
