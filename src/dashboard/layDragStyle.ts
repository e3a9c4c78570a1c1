/** Where react-draggable looks for its style. */
const id = 'react-draggable-style-el';

/**
 * Keeps react-draggable from putting its style into the page while something is dragged: as HTML, which a page that requires Trusted Types refuses, and inline, which a strict
 * policy of styles refuses. What it finds in its place is an element that does nothing. It looks when a pointer is pressed on a panel, so this must come before.
 */
export function layDragStyle(): void {
  if (document.getElementById(id)) return;
  const place = document.createElement('meta');
  place.id = id;
  document.head.append(place);
}
