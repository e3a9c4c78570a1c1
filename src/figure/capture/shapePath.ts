import { rounded } from '../figureNode.js';
import { isUpright, keepsCircles, mapPoint, scaleOf, type Matrix } from '../matrix.js';
import { parsePath } from '../parsePath.js';
import { PathWriter } from '../pathWriter.js';

/** The outline of a shape as path data in units of the figure. */
export function shapePath(element: SVGGeometryElement, map: Matrix): string {
  const path = new PathWriter();
  if (element instanceof SVGPathElement) return mappedPath(element.getAttribute('d') ?? '', map);
  if (element instanceof SVGLineElement) {
    path.move(map, element.x1.baseVal.value, element.y1.baseVal.value);
    path.line(map, element.x2.baseVal.value, element.y2.baseVal.value);
  } else if (element instanceof SVGRectElement) return rectPath(element, map);
  else if (element instanceof SVGCircleElement)
    circle(path, map, element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value);
  else if (element instanceof SVGEllipseElement) {
    const { cx, cy, rx, ry } = element;
    const [a, b, c, d, e, f] = map;
    const [x, y, wide, high] = [cx.baseVal.value, cy.baseVal.value, rx.baseVal.value, ry.baseVal.value];
    circle(path, [a * wide, b * wide, c * high, d * high, a * x + c * y + e, b * x + d * y + f], 0, 0, 1);
  } else if (element instanceof SVGPolygonElement || element instanceof SVGPolylineElement) {
    for (const { x, y } of element.points) path.line(map, x, y);
    if (element instanceof SVGPolygonElement) path.close();
  }
  return path.data;
}

function circle(path: PathWriter, map: Matrix, x: number, y: number, radius: number): void {
  if (!(radius > 0)) return;
  path.move(map, x + radius, y);
  path.arc(map, x, y, radius, 0, 2 * Math.PI);
  path.close();
}

function rectPath({ x, y, width, height, rx, ry }: SVGRectElement, map: Matrix): string {
  const path = new PathWriter();
  const [left, top, wide, high] = [x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value];
  if (!(wide > 0 && high > 0)) return '';
  const radius = Math.min(Math.max(rx.baseVal.value, ry.baseVal.value), wide / 2, high / 2);
  if (radius <= 0) path.rect(map, left, top, wide, high);
  else {
    const [right, bottom] = [left + wide, top + high];
    path.move(map, left + radius, top);
    path.arc(map, right - radius, top + radius, radius, -Math.PI / 2, 0);
    path.arc(map, right - radius, bottom - radius, radius, 0, Math.PI / 2);
    path.arc(map, left + radius, bottom - radius, radius, Math.PI / 2, Math.PI);
    path.arc(map, left + radius, top + radius, radius, Math.PI, 1.5 * Math.PI);
    path.close();
  }
  return path.data;
}

/** Path data in other units. Arcs stay arcs where circles stay circles. */
export function mappedPath(data: string, map: Matrix): string {
  const parts: string[] = [];
  for (const { command, numbers } of parsePath(data)) {
    if (command === 'A' && keepsCircles(map)) parts.push(mappedArc(numbers, map));
    else if (command === 'A' && isUpright(map)) parts.push(mappedArc(numbers, map));
    else {
      const points: string[] = [];
      for (let i = 0; i + 1 < numbers.length; i += 2)
        points.push(
          mapPoint(map, numbers[i]!, numbers[i + 1]!)
            .map(rounded)
            .join(' '),
        );
      parts.push(command + points.join(' '));
    }
  }
  return parts.join('');
}

function mappedArc([rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x = 0, y = 0]: readonly number[], map: Matrix): string {
  const mirrored = map[0] * map[3] - map[1] * map[2] < 0;
  const [wide, high] = isUpright(map) ? [Math.abs(map[0]), Math.abs(map[3])] : [scaleOf(map), scaleOf(map)];
  const angle = turn + (isUpright(map) ? 0 : (Math.atan2(map[1], map[0]) * 180) / Math.PI);
  const end = mapPoint(map, x, y).map(rounded).join(' ');
  return `A${rounded(rx * wide)} ${rounded(ry * high)} ${rounded(angle)} ${large} ${mirrored ? 1 - sweep : sweep} ${end}`;
}
