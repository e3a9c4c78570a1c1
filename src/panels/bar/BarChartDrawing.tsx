import { useMemo, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { ChartFigure, ChartSkeleton, EmptyState, type KeyHint } from '../../charts/index.js';
import { columnLabel } from '../../model/index.js';
import { useHighlight, useLocale, useTexts } from '../../react/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { formatStep, joined } from '../../theme/index.js';
import { FactsTooltip, factsText, Pager, treatmentOf, type Fact } from '../groups/index.js';
import { groupTexts } from '../groups/texts.js';
import type { PanelViewProps } from '../panelKind.js';
import { namedRuns } from '../runClause.js';
import { saidRunsClause } from '../saidRunsClause.js';
import { barMiddle, placeAt } from './barLayout.js';
import { BarMarks } from './BarMarks.js';
import type { Bar } from './bars.js';
import type { BarChartSpec } from './spec.js';
import type { BarChartState } from './state.js';
import { spreadText, valueText } from './summary.js';
import { barTexts } from './texts.js';
import type { BarChartView } from './view.js';

function keyHints(locale: Locale): KeyHint[] {
  const t = textsOf(barTexts, locale);
  const common = textsOf(groupTexts, locale);
  return [
    { keys: '↑ ↓ ← →', does: t('keyRead') },
    { keys: common('keysEnds'), does: t('keyEnds') },
    { keys: t('keysPage'), does: t('keyPage') },
    { keys: common('keyEnter'), does: t('keyPick') },
    { keys: 't', does: common('viewTable') },
    { keys: 'f', does: common('viewFull') },
    { keys: common('keyEscape'), does: common('selectAll') },
  ];
}

type Props = PanelViewProps<BarChartSpec, BarChartState, BarChartView>;

/** The drawing of a bar chart: a click on a bar selects its runs. */
export function BarChartDrawing(props: Props) {
  const { view, context, summary, onState } = props;
  const t = useTexts(barTexts);
  const locale = useLocale();
  const [highlight, setHighlight] = useHighlight();
  const [cursor, setCursor] = useState<{ place: number; byKeyboard: boolean }>();
  const named = useMemo(() => new Set(context.selection.own.flatMap(({ filter }) => [...namedRuns(filter)])), [context.selection.own]);
  const picked = useMemo(() => pickedBars(view, named), [view, named]);
  if (view.empty === '') return <ChartSkeleton />;
  if (view.empty !== undefined) {
    return (
      <EmptyState>
        <p>{view.empty}</p>
      </EmptyState>
    );
  }
  const { bars, layout, first } = view;
  const look = (place: number | undefined, byKeyboard = false): void => {
    setCursor(place === undefined ? undefined : { place, byKeyboard });
    const bar = place === undefined || view.grouped ? undefined : bars.at(place);
    setHighlight(bar && view.idsOf(bar)[0]);
    if (place === undefined || (place >= first && place < first + layout.fit)) return;
    onState({ first: place < first ? place : place - layout.fit + 1 });
  };
  const toggle = (place: number): void => {
    const ids = view.idsOf(bars.at(place));
    const without = ids.every((id) => named.has(id));
    const next = without ? [...named].filter((id) => !ids.includes(id)) : [...new Set([...named, ...ids])];
    const columns = joined(view.columns.map(columnLabel), locale);
    props.onSelect(saidRunsClause(next, (count) => t('clause', { count, columns })));
  };
  const onPoint = (event: PointerEvent<HTMLElement>): number | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = placeAt(layout, event.clientX - box.left, event.clientY - box.top);
    return place >= 0 && place < view.shown.length ? first + place : undefined;
  };
  const onKey = (key: string, event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.target !== event.currentTarget) return false;
    const next = moveTo(view, cursor?.place, key);
    if (next !== undefined) look(next, true);
    else if ((key === 'Enter' || key === ' ') && cursor) toggle(cursor.place);
    else if (key === 't') props.onTable();
    else if (key === 'f') props.onFull();
    else if (key === 'Escape' && context.selection.own.length > 0) props.onSelect([]);
    else if (key === 'Escape' && cursor) look(undefined);
    else return false;
    return true;
  };
  const at = cursor?.place ?? view.placeOfRun(highlight);
  const pointed = at >= first && at < first + view.shown.length ? at : undefined;
  const facts = cursor ? factsOf(bars.at(cursor.place), view, locale) : [];
  const title = cursor ? bars.at(cursor.place).about : '';
  return (
    <ChartFigure
      className="rf-bars"
      summary={summary}
      keys={keyHints(locale)}
      onKey={onKey}
      announcement={cursor?.byKeyboard ? factsText(title, facts) : ''}
      style={{ width: context.size.width, height: context.size.height }}
      onPointerMove={(event) => look(onPoint(event))}
      onPointerLeave={() => look(undefined)}
      onPointerUp={(event) => {
        const place = onPoint(event);
        if (event.button === 0 && place !== undefined && event.target === event.currentTarget) toggle(place);
      }}
      onBlur={() => look(undefined)}
    >
      <Bands view={view} picked={picked} pointed={pointed} size={context.size} />
      <BarMarks view={view} size={context.size} theme={context.theme} picked={picked} />
      <Pager what={t('what')} first={first} fit={layout.fit} count={bars.count} onFirst={(next) => onState({ first: next })} />
      {cursor && pointed !== undefined && <FactsTooltip anchor={anchorOf(view, cursor.place - first)} title={title} facts={facts} />}
    </ChartFigure>
  );
}

/** What lies behind bars that are picked or pointed at. */
function Bands({
  view,
  picked,
  pointed,
  size,
}: {
  view: BarChartView;
  picked: ReadonlySet<number>;
  pointed: number | undefined;
  size: Props['context']['size'];
}) {
  const { layout, shown, first } = view;
  const { area, band, horizontal } = layout;
  const marked = shown.flatMap((bar, place) => {
    if (picked.has(bar.key)) return [{ place, className: 'rf-mark-picked' }];
    return first + place === pointed ? [{ place, className: 'rf-mark-cursor' }] : [];
  });
  return (
    <svg className="rf-layer" aria-hidden="true" width={size.width} height={size.height}>
      {marked.map(({ place, className }) =>
        horizontal ? (
          <rect key={place} className={className} x={2} width={size.width - 4} y={area.top + band * place} height={band} rx={4} />
        ) : (
          <rect
            key={place}
            className={className}
            x={area.left + band * place}
            width={band}
            y={2}
            height={area.top + area.height + 16}
            rx={4}
          />
        ),
      )}
    </svg>
  );
}

/** Keys of the bars on screen all of whose runs are named. */
function pickedBars(view: BarChartView, named: ReadonlySet<string>): ReadonlySet<number> {
  if (named.size === 0) return new Set();
  return new Set(view.shown.filter((bar) => view.idsOf(bar).every((id) => named.has(id))).map(({ key }) => key));
}

function anchorOf({ layout }: BarChartView, place: number): { x: number; y: number } {
  const middle = barMiddle(layout, place, 0, 1);
  const { area, horizontal } = layout;
  return horizontal ? { x: area.left + area.width * 0.6, y: middle } : { x: middle, y: area.top + area.height / 3 };
}

function moveTo({ bars, first, layout }: BarChartView, from: number | undefined, key: string): number | undefined {
  const last = bars.count - 1;
  const within = (place: number): number => Math.min(last, Math.max(0, place));
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return within(from === undefined ? first : from + 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return within(from === undefined ? first : from - 1);
    case 'PageDown':
      return within((from ?? first) + layout.fit);
    case 'PageUp':
      return within((from ?? first) - layout.fit);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

function factsOf(bar: Bar, { columns, grouped, centre, spread }: BarChartView, locale: Locale): Fact[] {
  const t = textsOf(barTexts, locale);
  return bar.values.flatMap((value, i): Fact[] => {
    const name = columnLabel(columns[i]!);
    const main: Fact = [name, valueText(value, locale)];
    if (!grouped) return [main];
    const { length } = bar.rows;
    const counted = value.n === length ? formatStep(value.n, locale) : t('someOf', { n: value.n, count: length });
    const how = treatmentOf(centre, spread, locale);
    const about: Fact[] = spread === 'none' ? [] : [[i === 0 ? how : t('howOf', { how, column: name }), spreadText(value, locale)]];
    return [main, ...about, [i === 0 ? t('count') : t('nOf', { column: name }), counted]];
  });
}
