export interface LineSwatchProps {
  color: string;
  /** Dashes and gaps in CSS pixels; a dot stands for a solid line. */
  dash?: readonly number[];
}

/** A sample of a line's colour and dashes. */
export function LineSwatch({ color, dash = [] }: LineSwatchProps) {
  return (
    <svg className="rf-swatch" aria-hidden="true" width={dash.length > 0 ? 18 : 9} height={9}>
      {dash.length > 0 ? (
        <line x1={0} x2={18} y1={4.5} y2={4.5} stroke={color} strokeWidth={2} strokeDasharray={dash.join(' ')} />
      ) : (
        <circle cx={4.5} cy={4.5} r={4.5} fill={color} />
      )}
    </svg>
  );
}
