import type { FigureNode } from '../figureNode.js';
import { parsePath } from '../parsePath.js';
import { arcCurves } from './arcCurves.js';
import { pdfNumber } from './pdfDocument.js';

/** The outline of a `rect` or `path` as operators of PDF. */
export function pdfPath({ tag, attributes }: FigureNode): string {
  if (tag === 'path') return pathOperators(String(attributes['d'] ?? ''));
  const [x, y, width, height, rx] = ['x', 'y', 'width', 'height', 'rx'].map((name) => Number(attributes[name] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (rx === 0) return `${[x, y, width, height].map(pdfNumber).join(' ')} re`;
  const r = Math.min(rx, width / 2, height / 2);
  const [right, bottom] = [x + width, y + height];
  const corner = (toX: number, toY: number): string => `A${r} ${r} 0 0 1 ${toX} ${toY}`;
  return pathOperators(
    `M${x + r} ${y}H${right - r}${corner(right, y + r)}V${bottom - r}${corner(right - r, bottom)}H${x + r}${corner(x, bottom - r)}V${y + r}${corner(x + r, y)}Z`,
  );
}

function pathOperators(data: string): string {
  const operators: string[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  const put = (operator: string, numbers: readonly number[]): void => {
    operators.push(`${numbers.map(pdfNumber).join(' ')} ${operator}`);
    [x, y] = [numbers.at(-2)!, numbers.at(-1)!];
  };
  for (const { command, numbers } of parsePath(data)) {
    if (command === 'M') {
      put('m', numbers);
      [startX, startY] = [x, y];
    } else if (command === 'L') put('l', numbers);
    else if (command === 'C') put('c', numbers);
    else if (command === 'Q') put('c', cubic([x, y], numbers));
    else if (command === 'A') for (const curve of arcCurves([x, y], numbers)) put('c', curve);
    else {
      operators.push('h');
      [x, y] = [startX, startY];
    }
  }
  return operators.join('\n');
}

/** A quadratic curve as a cubic one. */
function cubic([x, y]: readonly [number, number], [x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): number[] {
  return [x + (2 / 3) * (x1 - x), y + (2 / 3) * (y1 - y), x2 + (2 / 3) * (x1 - x2), y2 + (2 / 3) * (y1 - y2), x2, y2];
}
