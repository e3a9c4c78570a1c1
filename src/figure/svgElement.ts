import type { Figure, FigureNode } from './figureNode.js';

const namespace = 'http://www.w3.org/2000/svg';

/** A figure as an element of the page, which scales to the room that it is given. */
export function svgElement({ width, height, title, nodes }: Figure): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  svg.append(...nodes.map(elementOf));
  return svg;
}

function elementOf({ tag, attributes, children, text }: FigureNode): SVGElement {
  const element = document.createElementNS(namespace, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  if (text === undefined) element.append(...children.map(elementOf));
  else element.textContent = text;
  return element;
}
