/** Where react-draggable looks for its style. */
const id = 'react-draggable-style-el';

/**
 * Puts the style that react-draggable uses while something is dragged into the page, as a text. By itself it would do so as HTML, which a page that requires
 * Trusted Types refuses, and nothing could be dragged there. It does so when a pointer is pressed on a panel, so this must come before.
 */
export function layDragStyle(): void {
  if (document.getElementById(id)) return;
  const style = document.createElement('style');
  style.id = id;
  style.textContent = '.react-draggable-transparent-selection *::selection { all: inherit; }';
  document.head.append(style);
}
