import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ChartFigure, EmptyState, ErrorState, type KeyHint } from '../../charts/index.js';
import { useHighlight, useLocale, useRunfolio, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { FactsTooltip } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { factsOf, type RowFacts } from './rowFacts.js';
import { selectedRuns } from './selectedRuns.js';
import type { ChartJson, CustomChartSpec } from './spec.js';
import { customChartTexts } from './texts.js';
import { readTokens, themeConfig } from './themeConfig.js';
import { useChart } from './useChart.js';
import type { CustomChartView } from './view.js';

type Props = PanelViewProps<CustomChartSpec, undefined, CustomChartView>;

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(customChartTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '← →', does: t('keyRead') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: common('keyEscape'), does: t('keyAll') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
  ];
}

/** The drawing of a custom chart, or why there is none. */
export function CustomChartDrawing(props: Props) {
  const { chart, error, empty } = props.view;
  if (error) return <ErrorState error={error} />;
  if (!chart || empty !== undefined) {
    return (
      <EmptyState>
        <p>{empty}</p>
      </EmptyState>
    );
  }
  // Vega asks for the pixel ratio once, when it begins to draw.
  return <Drawing key={props.context.pixelRatio} {...props} chart={chart} />;
}

function Drawing({ view, chart, context, summary, onSelect, onTable, onFull }: Props & { chart: ChartJson }) {
  const t = useTexts(customChartTexts);
  const locale = useLocale();
  const holder = useRef<HTMLDivElement>(null);
  const figure = useRef<HTMLDivElement>(null);
  const config = useConfig(context.theme);
  const [, setHighlight] = useHighlight();
  const [tip, setTip] = useState<RowFacts & { x: number; y: number }>();
  const { announcement, read } = useReading(view);
  const { main, datasets } = view;
  const status = useChart(holder, {
    chart,
    datasets,
    config,
    size: context.size,
    onSelect: (value) => {
      const runs = selectedRuns(value, main?.rows ?? []);
      if (runs) onSelect(saidRunsClause(runs, (count) => t('clause', { count, chart: view.title })));
    },
    onHover: (row) => setHighlight(typeof row?.['run_id'] === 'string' ? row['run_id'] : undefined),
    onTooltip: (value, event) => {
      const box = figure.current?.getBoundingClientRect();
      const facts = factsOf(value, locale);
      setTip(facts && box && { ...facts, x: event.clientX - box.left, y: event.clientY - box.top });
    },
  });
  const onKey = (key: string, _event: KeyboardEvent<HTMLElement>): boolean => {
    if (key === 't') onTable();
    else if (key === 'f') onFull();
    else if (key === 'Escape') onSelect([]);
    else return read(key);
    return true;
  };
  return (
    <ChartFigure
      figure={figure}
      className="rf-chart"
      summary={summary}
      keys={keyHints(locale)}
      onKey={onKey}
      announcement={announcement}
      style={{ width: context.size.width, height: context.size.height }}
      onPointerLeave={() => setTip(undefined)}
    >
      <div ref={holder} className="rf-chart-canvas" data-rf-chart={status.kind} aria-hidden="true" />
      {status.kind === 'failed' && <ErrorState error={status.error} />}
      {status.kind === 'drawn' && status.warnings.length > 0 && (
        <ul className="rf-notes rf-chart-warnings">
          {status.warnings.slice(0, 3).map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
          {status.warnings.length > 3 && <li>{t('moreWarnings', { count: status.warnings.length - 3 })}</li>}
        </ul>
      )}
      {tip && <FactsTooltip anchor={tip} title={tip.title} facts={tip.facts} />}
    </ChartFigure>
  );
}

function useConfig(theme: Props['context']['theme']): object {
  const { root } = useRunfolio();
  return useMemo(() => (root ? themeConfig(readTokens(root), theme) : {}), [root, theme]);
}

/** A row of the data that keys move to, as it is read aloud. */
function useReading({ main }: CustomChartView) {
  const t = useTexts(customChartTexts);
  const locale = useLocale();
  const [row, setRow] = useState(-1);
  const rows = main?.rows.length ?? 0;
  const facts = row >= 0 && row < rows ? factsOf(main?.rows[row], locale) : undefined;
  const read = useCallback(
    (key: string): boolean => {
      const moves: Record<string, (now: number) => number> = {
        ArrowRight: (now) => now + 1,
        ArrowLeft: (now) => now - 1,
        Home: () => 0,
        End: () => rows - 1,
      };
      const move = moves[key];
      if (move) setRow((now) => Math.max(0, Math.min(rows - 1, move(now))));
      return move !== undefined;
    },
    [rows],
  );
  const text = facts && [facts.title, ...facts.facts.map(([name, value]) => `${name} ${value}`)].filter(Boolean).join('; ');
  return { announcement: text === undefined ? '' : t('readRow', { row: row + 1, all: rows, text }), read };
}
