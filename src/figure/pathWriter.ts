import { keepsCircles, mapPoint, scaleOf, type Matrix } from './matrix.js';

/** Writes the path data of SVG as a canvas is told of paths: each point is mapped when it comes. */
export class PathWriter {
  #parts: string[] = [];
  #last: [number, number] | undefined;

  get data(): string {
    return this.#parts.join('');
  }

  move(map: Matrix, x: number, y: number): void {
    this.#put('M', mapPoint(map, x, y));
  }

  line(map: Matrix, x: number, y: number): void {
    this.#put(this.#last ? 'L' : 'M', mapPoint(map, x, y));
  }

  curve(map: Matrix, ...points: [x: number, y: number][]): void {
    this.#put(points.length === 3 ? 'C' : 'Q', ...points.map(([x, y]) => mapPoint(map, x, y)));
  }

  close(): void {
    if (this.#last) this.#parts.push('Z');
  }

  rect(map: Matrix, x: number, y: number, width: number, height: number): void {
    this.move(map, x, y);
    this.line(map, x + width, y);
    this.line(map, x + width, y + height);
    this.line(map, x, y + height);
    this.close();
  }

  arc(map: Matrix, x: number, y: number, radius: number, from: number, to: number, backwards = false): void {
    const turn = sweep(from, to, backwards);
    const at = (angle: number): [number, number] => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
    const [startX, startY] = at(from);
    const [left, top] = mapPoint(map, startX, startY);
    const [lastX, lastY] = this.#last ?? [NaN, NaN];
    if (!(Math.abs(left - lastX) < 0.005 && Math.abs(top - lastY) < 0.005)) this.line(map, startX, startY);
    const pieces = Math.max(1, Math.ceil(Math.abs(turn) / (keepsCircles(map) ? Math.PI * 0.999 : Math.PI / 2) - 1e-9));
    for (let i = 1; i <= pieces; i++) this.#piece(map, at, radius, from + (turn * (i - 1)) / pieces, from + (turn * i) / pieces);
  }

  #piece(map: Matrix, at: (angle: number) => [number, number], radius: number, from: number, to: number): void {
    if (keepsCircles(map)) {
      const size = radius * scaleOf(map);
      const [x, y] = mapPoint(map, ...at(to));
      const clockwise = to > from === map[0] * map[3] - map[1] * map[2] > 0 ? 1 : 0;
      this.#parts.push(`A${short(size)} ${short(size)} 0 0 ${clockwise} ${short(x)} ${short(y)}`);
      this.#last = [x, y];
      return;
    }
    const reach = (4 / 3) * Math.tan((to - from) / 4) * radius;
    const [[x1, y1], [x2, y2]] = [at(from), at(to)];
    this.curve(
      map,
      [x1 - reach * Math.sin(from), y1 + reach * Math.cos(from)],
      [x2 + reach * Math.sin(to), y2 - reach * Math.cos(to)],
      [x2, y2],
    );
  }

  #put(command: string, ...points: [number, number][]): void {
    this.#parts.push(command + points.map(([x, y]) => `${short(x)} ${short(y)}`).join(' '));
    this.#last = points.at(-1);
  }
}

/** The angle that an arc of a canvas goes through: a whole turn at most. */
function sweep(from: number, to: number, backwards: boolean): number {
  const whole = 2 * Math.PI;
  const turn = backwards ? from - to : to - from;
  const kept = turn >= whole ? whole : ((turn % whole) + whole) % whole;
  return backwards ? -kept : kept;
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
