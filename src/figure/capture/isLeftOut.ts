/** What only answers to pointers and keys, or follows them: no part of a figure. */
const controls = [
  '.rf-button',
  '.rf-icon-button',
  '.rf-segments',
  '[role="search"]',
  'input:not([type="number"])',
  'select',
  'textarea',
  'option',
  'dialog',
  'script',
  'style',
  'template',
  'audio',
  '[role="menu"]',
  '[role="tooltip"]',
  '.rf-tooltip',
  '.rf-keys',
  '.rf-visually-hidden',
  '.rf-crosshair',
  '.rf-cursor-dot',
  '.rf-zoom-rect',
  '.rf-progress',
  '.rf-grid-handle',
  '.react-resizable-handle',
  '.rf-print-figure',
  '[data-rf-figure="off"]',
].join(',');

/** Whether an element is no part of a figure. */
export function isLeftOut(element: Element, style: CSSStyleDeclaration): boolean {
  return style.display === 'none' || style.opacity === '0' || element.matches(controls);
}
