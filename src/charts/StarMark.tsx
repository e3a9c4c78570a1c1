/** Outer and inner radius of the points of a star, CSS pixels. */
const radii = [7, 3] as const;

const path = Array.from({ length: 10 }, (_, i) => {
  const [angle, radius] = [(Math.PI * i) / 5, radii[i % 2]!];
  return `${(radius * Math.sin(angle)).toFixed(2)},${(-radius * Math.cos(angle)).toFixed(2)}`;
}).join('L');

/** The star that marks the best run of a drawing, around a place in an SVG. */
export function StarMark({ x, y }: { x: number; y: number }) {
  return <path className="rf-star" d={`M${path}Z`} transform={`translate(${x} ${y})`} />;
}

/** The same in a legend. */
export function StarSwatch() {
  return (
    <svg className="rf-swatch" aria-hidden="true" width={15} height={15}>
      <StarMark x={7.5} y={8} />
    </svg>
  );
}
