import type { KeyboardEvent } from 'react';
import { ChartFigure, ChartSkeleton, EmptyState, labelWidth } from '../../charts/index.js';
import { useHighlight, useTexts } from '../../react/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { ScalarStrip } from './ScalarStrip.js';
import type { ScalarSpec } from './spec.js';
import type { ScalarView } from './view.js';

const padding = 12;
const lineHeight = 17;
const stripHeight = 20;
const fontSizes = { least: 20, most: 46 } as const;

/** The number, and below it as many lines as there is room for: what is left out is in the summary and in the table. */
export function ScalarDrawing(props: PanelViewProps<ScalarSpec, undefined, ScalarView>) {
  const { view, context, summary } = props;
  const common = useTexts(groupTexts);
  const [, setHighlight] = useHighlight();
  if (view.empty === '') return <ChartSkeleton />;
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  const { width, height } = context.size;
  const { texts, delta } = view;
  const fontSize = sizeOf(texts.value, width, height);
  const room = height - fontSize * 1.15 - 6;
  const strip = view.strip.length > 1 && !Number.isNaN(view.picked.value) && room >= lineHeight + stripHeight;
  const lines = linesFor(view, Math.floor((room - (strip ? stripHeight : 0)) / lineHeight));
  const onKey = (key: string, _event: KeyboardEvent<HTMLElement>): boolean => {
    if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    return key === 't' || key === 'f';
  };
  return (
    <ChartFigure
      className="rf-scalar"
      summary={summary}
      keys={[
        { keys: 't', does: common('viewTable') },
        { keys: 'f', does: common('viewFull') },
      ]}
      onKey={onKey}
      announcement=""
      title={summary}
      style={{ width, height }}
      onPointerEnter={() => setHighlight(view.run)}
      onPointerLeave={() => setHighlight(undefined)}
    >
      <div className="rf-scalar-value" style={{ fontSize }}>
        {texts.value}
      </div>
      {lines.map((line) => (
        <div
          key={line}
          className="rf-scalar-line rf-ellipsis"
          dir="auto"
          data-rf-verdict={line === texts.delta ? delta?.verdict : undefined}
        >
          {line}
        </div>
      ))}
      {strip && <ScalarStrip view={view} width={width - 2 * padding} />}
    </ChartFigure>
  );
}

function sizeOf(text: string, width: number, height: number): number {
  const wide = ((width - 2 * padding) / Math.max(1, labelWidth(text))) * 10.5;
  return Math.max(fontSizes.least, Math.min(fontSizes.most, height * 0.5, wide));
}

/** The lines there is room for; the weightiest stay: how it compares, then how sure it is, then what it is that of. */
function linesFor({ texts }: ScalarView, room: number): string[] {
  const kept = new Set([texts.delta, texts.spread, texts.of].filter(Boolean).slice(0, Math.max(1, room)));
  return [texts.spread, texts.delta, texts.of].filter((line, i, all) => kept.has(line) && all.indexOf(line) === i);
}
