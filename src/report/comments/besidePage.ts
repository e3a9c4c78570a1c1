/** CSS pixels that a mark beside a page needs. */
const room = 52;

/** Where marks begin, in CSS pixels of what holds the page: outside the page where there is room, else in its margin, in narrow ones on its edge. */
export function besidePage(page: DOMRect, holder: DOMRect): number {
  const edge = Math.round(page.right - holder.left);
  if (holder.right - page.right >= room) return edge + 8;
  return edge - (page.width < 700 ? 24 : 48);
}
