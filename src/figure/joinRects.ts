import { node, type FigureNode } from './figureNode.js';

/** Rectangles from which on they are joined: fewer are better left as they are. */
const many = 200;

/** Makes one path per colour of very many rectangles that are all there is: cells of a grid, which would else have seams between them, and take much room. */
export function joinRects(group: FigureNode): void {
  const { children } = group;
  if (children.length < many || !children.every(isPlain)) return;
  const paths = new Map<string, FigureNode>();
  for (const { attributes } of children) {
    const { x = 0, y = 0, width = 0, height = 0, ...look } = attributes;
    const key = JSON.stringify(look);
    const path = paths.get(key) ?? node('path', { d: '', ...look });
    paths.set(key, path);
    path.attributes['d'] += `M${x} ${y}h${width}v${height}h${-Number(width)}Z`;
  }
  group.children = [...paths.values()];
}

function isPlain({ tag, attributes }: FigureNode): boolean {
  return tag === 'rect' && attributes['stroke'] === undefined && attributes['rx'] === undefined;
}
