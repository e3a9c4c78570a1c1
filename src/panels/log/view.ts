import type { DictionaryColumn, Frame, LogFacts } from '../../model/index.js';
import { textsOf, type Locale } from '../../texts/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import type { LogSpec, LogState } from './spec.js';
import { logTexts } from './texts.js';

/** A line on screen. */
export interface LogRow {
  /** Its number, from 0. */
  line: number;
  /** As it was printed. */
  raw: string;
  /** Ms since 1970; NaN where unknown. */
  time: number;
  stderr: boolean;
  /** What the lines before it left switched on, as SGR parameters. */
  style: string;
  /** Where the search found something, in the text as shown. */
  found: readonly (readonly [start: number, end: number])[];
}

/** A log ready to be drawn. */
export interface LogView {
  facts: LogFacts | undefined;
  /** Lines that can be scrolled through: all, or those that match. */
  rows: number;
  /** A line by its place among them; undefined where it has not come yet. */
  rowAt: (place: number) => LogRow | undefined;
  /** Numbers of the lines in which the search finds something; undefined without one. */
  matches: Int32Array | undefined;
  /** Whether the lines are those that match alone. */
  onlyMatches: boolean;
  fidelity: string;
  treatment: string | undefined;
  summary: string;
  empty: string | undefined;
}

/** The view of the latest answers. */
export function viewLog(answers: readonly Answer[], _spec: LogSpec, { search }: LogState, context: PanelContext): LogView {
  const t = textsOf(logTexts, context.locale);
  const pages = answers.flatMap(({ plan, frame }) => (plan.kind === 'log.page' && plan.positions !== true ? [{ plan, frame }] : []));
  const matches = answers.find(({ plan }) => plan.kind === 'log.page' && plan.positions === true)?.frame.log?.matches;
  const [first] = pages;
  const facts = first?.frame.log;
  const run = facts?.run?.name || facts?.run?.runId || '';
  const onlyMatches = first?.plan.onlyMatches === true;
  const rows = first?.frame.total ?? 0;
  const lines = facts ? t('lines', { count: facts.lines }) : '';
  return {
    facts,
    rows,
    rowAt: rowsOf(pages),
    matches,
    onlyMatches,
    fidelity: facts && facts.runs > 1 ? t('newestOf', { count: facts.runs, lines }) : lines,
    treatment: facts?.run?.state === 'running' ? t('running', { run }) : run || undefined,
    summary: summarise({ run, lines, matches: matches?.length, search }, context.locale),
    empty: emptyText(facts, run, onlyMatches && rows === 0 ? search : undefined, context),
  };
}

interface Said {
  run: string;
  lines: string;
  /** Lines that match; undefined without a search. */
  matches: number | undefined;
  search: string;
}

function summarise({ run, lines, matches, search }: Said, locale: Locale | undefined): string {
  const t = textsOf(logTexts, locale);
  if (run === '') return t('summaryNoRun');
  if (lines === '') return t('summaryNothing', { run });
  return matches === undefined ? t('summary', { run, lines }) : t('summaryMatches', { run, lines, count: matches, search });
}

/** Why there is no line; `search`: what none of them matches. */
function emptyText(
  facts: LogFacts | undefined,
  run: string,
  search: string | undefined,
  { runs, catalog, locale }: PanelContext,
): string | undefined {
  const t = textsOf(logTexts, locale);
  if (!facts) return t('noLog');
  if (!facts.run) {
    return facts.runs === 0 && runs.hidden.length > 0 ? t('noneOrHidden') : textsOf(groupTexts, locale)('noRunMatches');
  }
  if (facts.lines > 0) return search === undefined ? undefined : t('noMatch', { run, search });
  const others = catalog?.logs ? t('othersPrinted', { runs: catalog.logs.runs, count: catalog.runs }) : t('nonePrinted');
  return t('nothing', { run, others });
}

interface Page {
  plan: { offset: number };
  frame: Frame;
}

/** Gives the same row for the same place each time, so that a line that is drawn is not drawn again. */
function rowsOf(pages: readonly Page[]): LogView['rowAt'] {
  const known = new Map<number, LogRow>();
  return (place) => {
    const page = pages.find(({ plan, frame }) => place >= plan.offset && place < plan.offset + frame.rows);
    const row = known.get(place) ?? (page && rowOf(page, place));
    if (row) known.set(place, row);
    return row;
  };
}

function rowOf(page: Page, place: number): LogRow {
  const { columns, log } = page.frame;
  const row = place - page.plan.offset;
  const [line, time, text] = [columns['line'], columns['time'], columns['text']];
  const [stream, style] = [columns['stream'], columns['style']] as (DictionaryColumn | undefined)[];
  const { offsets, start, end } = log?.found ?? {};
  const found: (readonly [number, number])[] = [];
  for (let k = offsets?.[row] ?? 0; k < (offsets?.[row + 1] ?? 0); k++) found.push([start![k]!, end![k]!]);
  return {
    line: line instanceof Int32Array ? line[row]! : place,
    raw: Array.isArray(text) ? String(text[row] ?? '') : '',
    time: time instanceof Float64Array ? time[row]! : NaN,
    stderr: stream?.dictionary[stream.codes[row] ?? -1] === 'stderr',
    style: style?.dictionary[style.codes[row] ?? -1] ?? '',
    found,
  };
}
