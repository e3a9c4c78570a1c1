/** An elliptical arc of SVG as cubic curves, a quarter of a turn each at most (SVG 2, B.2.4: from ends to centre). */
export function arcCurves(
  [x1, y1]: readonly [number, number],
  [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, x2 = 0, y2 = 0]: readonly number[],
): number[][] {
  if (rx === 0 || ry === 0) return [[x1, y1, x2, y2, x2, y2]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const half = [(x1 - x2) / 2, (y1 - y2) / 2] as const;
  const [px, py] = [cos * half[0] + sin * half[1], -sin * half[0] + cos * half[1]];
  const grow = Math.max(1, Math.sqrt((px / rx) ** 2 + (py / ry) ** 2));
  const [a, b] = [Math.abs(rx) * grow, Math.abs(ry) * grow];
  const rest = Math.max(0, (a * b) ** 2 - (a * py) ** 2 - (b * px) ** 2) / ((a * py) ** 2 + (b * px) ** 2 || 1);
  const side = (large === sweep ? -1 : 1) * Math.sqrt(rest);
  const [cx, cy] = [(side * a * py) / b, (-side * b * px) / a];
  const from = Math.atan2((py - cy) / b, (px - cx) / a);
  const to = Math.atan2((-py - cy) / b, (-px - cx) / a);
  let way = to - from;
  if (sweep === 1 && way < 0) way += 2 * Math.PI;
  if (sweep === 0 && way > 0) way -= 2 * Math.PI;
  const middle = [cos * cx - sin * cy + (x1 + x2) / 2, sin * cx + cos * cy + (y1 + y2) / 2] as const;
  const place = (u: number, v: number): [number, number] => [middle[0] + cos * a * u - sin * b * v, middle[1] + sin * a * u + cos * b * v];
  const pieces = Math.max(1, Math.ceil(Math.abs(way) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: pieces }, (_, i) => piece(place, from + (way * i) / pieces, way / pieces));
}

function piece(place: (u: number, v: number) => [number, number], from: number, way: number): number[] {
  const reach = (4 / 3) * Math.tan(way / 4);
  const to = from + way;
  return [
    ...place(Math.cos(from) - reach * Math.sin(from), Math.sin(from) + reach * Math.cos(from)),
    ...place(Math.cos(to) + reach * Math.sin(to), Math.sin(to) - reach * Math.cos(to)),
    ...place(Math.cos(to), Math.sin(to)),
  ];
}
