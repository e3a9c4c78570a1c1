import type { FigureNode } from '../figureNode.js';
import { pdfNumber } from './pdfDocument.js';
import { pdfPath } from './pdfPath.js';
import { rgbOf, type PdfResources } from './pdfResources.js';
import { pdfTextOperators } from './pdfTextOperators.js';

/** What the nodes of a figure are on a page: operators, in user units of the figure. */
export function pdfContent(nodes: readonly FigureNode[], resources: PdfResources): string {
  const named = new Map<string, FigureNode>();
  collect(nodes, named);
  return nodes.map((node) => operators(node, resources, named, 1)).join('\n');
}

function collect(nodes: readonly FigureNode[], named: Map<string, FigureNode>): void {
  for (const node of nodes) {
    const { id } = node.attributes;
    if (id !== undefined) named.set(String(id), node);
    collect(node.children, named);
  }
}

type Named = ReadonlyMap<string, FigureNode>;

function operators(node: FigureNode, resources: PdfResources, named: Named, opacity: number): string {
  const { tag, attributes } = node;
  const own = opacity * Number(attributes['opacity'] ?? 1);
  switch (tag) {
    case 'g':
      return groupOperators(node, resources, named, own);
    case 'rect':
    case 'path':
      return shapeOperators(node, resources, named, own);
    case 'text':
      return textOperators(node, resources, own);
    case 'image':
      return imageOperators(node, resources, own);
    case 'clipPath':
    case 'linearGradient':
    case 'stop':
    case 'defs':
      return '';
    default:
      return tag satisfies never;
  }
}

function groupOperators({ attributes, children }: FigureNode, resources: PdfResources, named: Named, opacity: number): string {
  const inner = children.map((child) => operators(child, resources, named, opacity)).join('\n');
  const clip = referred(attributes['clip-path'], named);
  return clip ? `q\n${clip.children.map(pdfPath).join('\n')}\nW n\n${inner}\nQ` : inner;
}

/** The node behind `url(#name)`. */
function referred(value: string | number | undefined, named: Named): FigureNode | undefined {
  const [, name] = /^url\(#(.+)\)$/.exec(String(value ?? '')) ?? [];
  return name === undefined ? undefined : named.get(name);
}

function shapeOperators(node: FigureNode, resources: PdfResources, named: Named, opacity: number): string {
  const { attributes } = node;
  const outline = pdfPath(node);
  const gradient = referred(attributes['fill'], named);
  if (gradient) {
    const clear = Number(gradient.children[0]?.attributes['stop-opacity'] ?? 1) * opacity;
    return `q /${resources.opacity(clear, clear)} gs\n${outline}\nW n /${resources.gradient(gradient)} sh Q`;
  }
  const fill = colorOf(attributes['fill'] ?? '#000000');
  const stroke = colorOf(attributes['stroke']);
  if (!fill && !stroke) return '';
  const even = attributes['fill-rule'] === 'evenodd' ? '*' : '';
  const paint = fill && stroke ? `B${even}` : fill ? `f${even}` : 'S';
  // A halo: the stroke lies behind the fill.
  const halo = paint.startsWith('B') && attributes['paint-order'] === 'stroke' ? `S\n${outline}\nf${even}` : paint;
  return `q ${lookOperators(node, resources, opacity)}\n${outline}\n${halo} Q`;
}

function colorOf(value: string | number | undefined): string | undefined {
  return typeof value === 'string' && value.startsWith('#') ? rgbOf(value) : undefined;
}

const caps: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const joins: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

/** Colours, width and dashes. */
function lookOperators({ attributes }: FigureNode, resources: PdfResources, opacity: number): string {
  const fill = colorOf(attributes['fill'] ?? '#000000');
  const stroke = colorOf(attributes['stroke']);
  const parts: string[] = [];
  const [clearFill, clearStroke] = ['fill-opacity', 'stroke-opacity'].map((name) => opacity * Number(attributes[name] ?? 1)) as [
    number,
    number,
  ];
  if (clearFill < 1 || clearStroke < 1) parts.push(`/${resources.opacity(clearFill, clearStroke)} gs`);
  if (fill) parts.push(`${fill} rg`);
  if (stroke) {
    parts.push(`${stroke} RG ${pdfNumber(Number(attributes['stroke-width'] ?? 1))} w`);
    parts.push(
      `${caps[String(attributes['stroke-linecap'] ?? 'butt')] ?? 0} J ${joins[String(attributes['stroke-linejoin'] ?? 'miter')] ?? 0} j`,
    );
    if (attributes['stroke-dasharray'] !== undefined) parts.push(`[${attributes['stroke-dasharray']}] 0 d`);
  }
  return parts.join(' ');
}

function textOperators(node: FigureNode, resources: PdfResources, opacity: number): string {
  const halo =
    node.attributes['paint-order'] === 'stroke' && colorOf(node.attributes['stroke']) ? pdfTextOperators(node, resources, 'outline') : '';
  return `q ${lookOperators(node, resources, opacity)}\n${halo}\n${pdfTextOperators(node, resources, 'fill')} Q`;
}

function imageOperators({ attributes }: FigureNode, resources: PdfResources, opacity: number): string {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name])) as [number, number, number, number];
  const clear = opacity < 1 ? `/${resources.opacity(opacity, opacity)} gs ` : '';
  const place = [width, 0, 0, -height, x, y + height].map(pdfNumber).join(' ');
  return `q ${clear}${place} cm /${resources.picture(String(attributes['href']))} Do Q`;
}
