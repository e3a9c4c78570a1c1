/** CSS pixels that a mark beside a page needs. */
const room = 52;

/**
 * Where marks begin, in CSS pixels of what holds the page, from the side where its lines start: outside the page at its other side where there is room, else in its margin, in
 * narrow ones on its edge.
 */
export function besidePage(page: DOMRect, holder: DOMRect, rtl: boolean): number {
  const edge = Math.round(rtl ? holder.right - page.left : page.right - holder.left);
  if (holder.width - edge >= room) return edge + 8;
  return edge - (page.width < 700 ? 24 : 48);
}
