import { rounded } from '../figureNode.js';
import type { Inks } from '../inks.js';
import { scaleOf, type Matrix } from '../matrix.js';

/** Fill and stroke of an element of SVG as attributes: no variables, no classes, and `none` where there is nothing. */
export function svgLook(style: CSSStyleDeclaration, map: Matrix, inks: Inks): Record<string, string | number | undefined> {
  const fill = inks.read(style.fill);
  const stroke = inks.read(style.stroke);
  const shown = stroke.color !== 'none' && Number.parseFloat(style.strokeWidth) > 0;
  const fillOpacity = fill.opacity * Number(style.fillOpacity);
  return {
    fill: fill.color,
    'fill-opacity': fill.color !== 'none' && fillOpacity < 1 ? rounded(fillOpacity) : undefined,
    'fill-rule': style.fillRule === 'evenodd' ? 'evenodd' : undefined,
    ...(shown ? strokeLook(style, map, stroke) : {}),
    'shape-rendering': style.shapeRendering === 'crispedges' || style.shapeRendering === 'crispEdges' ? 'crispEdges' : undefined,
  };
}

function strokeLook(style: CSSStyleDeclaration, map: Matrix, { color, opacity: clear }: { color: string; opacity: number }) {
  const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : scaleOf(map);
  const opacity = clear * Number(style.strokeOpacity);
  const dashes =
    style.strokeDasharray === 'none'
      ? []
      : style.strokeDasharray.split(/[\s,]+/).map((length) => rounded(Number.parseFloat(length) * scale));
  return {
    stroke: color,
    'stroke-width': rounded(Number.parseFloat(style.strokeWidth) * scale),
    'stroke-opacity': opacity < 1 ? rounded(opacity) : undefined,
    'stroke-dasharray': dashes.length > 0 ? dashes.join(' ') : undefined,
    'stroke-linecap': style.strokeLinecap === 'butt' ? undefined : style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
    'paint-order': style.paintOrder.startsWith('stroke') ? 'stroke' : undefined,
  };
}
