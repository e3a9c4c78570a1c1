import { stateToken } from '../../theme/index.js';

/** Hatching at the distance bars have it. */
const hatches = 'M1 8L8 1M6 8L13 1';

/** A sample of a bar: the colour and form of its state, as the canvas draws them. */
export function StateSwatch({ state }: { state: string }) {
  const color = `var(${stateToken(state)})`;
  return (
    <svg className="rf-swatch" aria-hidden="true" width={16} height={9} fill={color} stroke={color}>
      {shapeOf(state)}
    </svg>
  );
}

function shapeOf(state: string) {
  switch (state) {
    case 'killed':
      return <rect x={0.5} y={0.5} width={15} height={8} fill="none" />;
    case 'failed':
      return (
        <>
          <rect x={0.5} y={0.5} width={15} height={8} fillOpacity={0.35} />
          <path d={hatches} />
        </>
      );
    case 'running':
      return <path d="M0 0H12L16 4.5L12 9H0Z" stroke="none" />;
    case 'crashed':
      return <path d="M0 0H16V9H0ZM11 3V6H13V3Z" fillRule="evenodd" stroke="none" />;
    default:
      return <rect width={16} height={9} stroke="none" />;
  }
}
