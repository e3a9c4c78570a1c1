import { Tooltip } from '../../charts/index.js';

/** A name and its value, as texts. */
export type Fact = readonly [name: string, value: string];

export interface FactsTooltipProps {
  anchor: { x: number; y: number };
  title: string;
  facts: readonly Fact[];
}

/** A tooltip of a name and figures. */
export function FactsTooltip({ anchor, title, facts }: FactsTooltipProps) {
  return (
    <Tooltip anchor={anchor}>
      <div className="rf-tooltip-name" dir="auto">
        {title}
      </div>
      <dl className="rf-tooltip-rows">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Tooltip>
  );
}

/** The same, to be read aloud. */
export function factsText(title: string, facts: readonly Fact[]): string {
  return [title, ...facts.map(([name, value]) => `${name} ${value}`)].join('; ');
}
