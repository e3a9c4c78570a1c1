import {
  columnLabel,
  trustedR2,
  type Column,
  type Frame,
  type ImportanceCurve,
  type ImportanceFacts,
  columnId,
  type ImportancePlan,
} from '../../model/index.js';
import { english, textsOf, type Locale } from '../../texts/index.js';
import { formatNumber, formatValue } from '../../theme/index.js';
import { groupTexts } from '../groups/texts.js';
import type { Answer, PanelContext } from '../panelKind.js';
import { directionOf, type Direction } from './direction.js';
import { emptyText } from './emptyText.js';
import { importanceMethods, methodFacts, type ImportanceMethod } from './methods.js';
import { noteTexts } from './notes.js';
import type { ImportanceSpec } from './spec.js';
import type { ImportanceState } from './state.js';
import { summarise } from './summary.js';
import { importanceTexts } from './texts.js';

/** What one method says of one parameter. */
export interface ImportanceFigure {
  value: number;
  /** Ends of the interval, where the method has one. */
  low?: number | undefined;
  high?: number | undefined;
  /** As it is written: `0.84`, `η 0.54`, `–` where it is not defined. */
  text: string;
  /** It has no sign, unlike the others of its method. */
  unsigned?: boolean | undefined;
}

/** One parameter as a row. */
export interface ImportanceRow {
  id: string;
  label: string;
  type: string;
  log: boolean;
  runs: number;
  distinct: number;
  figures: Readonly<Record<ImportanceMethod, ImportanceFigure>>;
  curve: ImportanceCurve;
  direction: Direction;
}

/** Parameter importance ready to be drawn. */
export interface ImportanceView {
  rows: readonly ImportanceRow[];
  methods: readonly ImportanceMethod[];
  /** The largest size of each method's figures, its bars' length; at least above 0. */
  most: Readonly<Record<ImportanceMethod, number>>;
  /** Lowest and highest mean of all curves: small ones are drawn on one scale. */
  curves: readonly [number, number];
  /** The parameter whose curve is shown. */
  open: ImportanceRow | undefined;
  /** What the rows are sorted by. */
  sort: NonNullable<ImportanceState['sort']>;
  target: string;
  facts: ImportanceFacts | undefined;
  /** Set where the forest explains too little for its importances to be trusted. */
  warning: string | undefined;
  fidelity: string;
  notes: readonly string[];
  summary: string;
  /** Why there is nothing to show. */
  empty: string | undefined;
}

/** The view of the latest answer, which may be that of an earlier spec while a newer one is computed. */
export function viewImportance(
  answers: readonly Answer[],
  spec: ImportanceSpec,
  state: ImportanceState,
  context: PanelContext,
): ImportanceView {
  const { locale } = context;
  const answer = answers.find(({ plan }) => plan.kind === 'importance');
  const plan = answer?.plan.kind === 'importance' ? answer.plan : undefined;
  const facts = answer?.frame.importance;
  const unsorted = answer && plan ? rowsOf(answer.frame, plan, locale) : [];
  const methods = importanceMethods.filter((method) => spec.methods.includes(method));
  const sort = state.sort ?? { by: methods[0] ?? 'name', descending: methods.length > 0 };
  const rows = sorted(unsorted, sort);
  const asked = plan?.target ?? spec.target;
  const target = asked ? columnLabel(asked) : '';
  const warning = facts && facts.r2 < trustedR2 ? warningText(facts.r2, locale) : undefined;
  const lead = sorted(unsorted, { by: 'permutation', descending: true });
  return {
    rows,
    methods,
    most: mostOf(unsorted),
    curves: extentOf(unsorted),
    open: unsorted.find(({ id }) => id === state.open),
    sort,
    target,
    facts,
    warning,
    fidelity: facts ? fidelityText(facts, locale) : '',
    notes: facts && plan ? noteTexts(facts, unsorted, target, plan.parameters, locale) : [],
    summary: facts ? summarise(facts, lead, target, locale) : '',
    empty: emptyText(spec, facts, unsorted.length, context),
  };
}

function rowsOf({ columns, rows, importance }: Frame, { parameters }: ImportancePlan, locale: Locale | undefined): ImportanceRow[] {
  const byId = new Map(parameters.map((column): [string, Column] => [columnId(column), column]));
  const texts = (name: string): readonly unknown[] => (Array.isArray(columns[name]) ? columns[name] : []);
  const number = (name: string, row: number): number => {
    const column = columns[name];
    return ArrayBuffer.isView(column) ? (column[row] ?? Number.NaN) : Number.NaN;
  };
  const spans = importance?.curves.map(({ mean }) => Math.max(...mean) - Math.min(...mean)) ?? [];
  const widest = Math.max(0, ...spans.filter(Number.isFinite));
  return Array.from({ length: rows }, (_, row): ImportanceRow => {
    const id = String(texts('parameter')[row]);
    const curve = importance!.curves[row]!;
    const column = byId.get(id);
    return {
      id,
      label: column ? columnLabel(column) : id,
      type: String(texts('type')[row]),
      log: texts('scale')[row] === 'log',
      runs: number('runs', row),
      distinct: number('distinct', row),
      figures: figuresOf((name) => number(name, row), locale),
      curve,
      direction: directionOf(curve, widest),
    };
  });
}

function figuresOf(number: (name: string) => number, locale: Locale | undefined): ImportanceRow['figures'] {
  const plain = (name: string): ImportanceFigure => ({ value: number(name), text: figureText(number(name), locale) });
  const eta = number('eta');
  const ratio: ImportanceFigure = { value: eta, text: `η ${figureText(eta, locale)}`, unsigned: true };
  return {
    permutation: { ...plain('permutation'), low: number('permutation_low'), high: number('permutation_high') },
    mdi: plain('mdi'),
    ped_anova: plain('ped_anova'),
    pearson: Number.isNaN(eta) ? plain('pearson') : ratio,
    spearman: Number.isNaN(eta) ? plain('spearman') : ratio,
  };
}

/** Two decimals: more would not come again with another seed. */
export function figureText(value: number, { local }: Locale = english): string {
  if (Number.isNaN(value)) return '–';
  const rounded = Math.round(value * 100) / 100;
  return local(rounded === 0 ? '0.00' : rounded.toFixed(2).replace('-', '−'));
}

/** By the size of the figure, undefined ones last; of equals the order of the parameters. */
function sorted(rows: readonly ImportanceRow[], { by, descending }: ImportanceView['sort']): ImportanceRow[] {
  const sign = descending ? -1 : 1;
  if (by === 'name') return rows.toSorted((a, b) => sign * (a.label < b.label ? -1 : Number(a.label > b.label)));
  const size = ({ figures }: ImportanceRow): number => (methodFacts[by].signed ? Math.abs(figures[by].value) : figures[by].value);
  return rows.toSorted((a, b) => Number(Number.isNaN(size(a))) - Number(Number.isNaN(size(b))) || sign * (size(a) - size(b)) || 0);
}

function extentOf(rows: readonly ImportanceRow[]): readonly [number, number] {
  const means = rows.flatMap(({ curve }) => [...curve.mean]).filter(Number.isFinite);
  return [Math.min(...means), Math.max(...means)];
}

function mostOf(rows: readonly ImportanceRow[]): ImportanceView['most'] {
  const most = (method: ImportanceMethod): number => {
    if (methodFacts[method].signed) return 1;
    const sizes = rows.flatMap(({ figures }) => [figures[method].value, figures[method].high ?? 0]).filter(Number.isFinite);
    return Math.max(1e-9, ...sizes);
  };
  return Object.fromEntries(importanceMethods.map((method) => [method, most(method)])) as Record<ImportanceMethod, number>;
}

function warningText(r2: number, locale: Locale | undefined): string {
  return textsOf(importanceTexts, locale)('warning', { r2: formatValue(r2, 2, locale), least: formatNumber(trustedR2, 2, locale) });
}

function fidelityText({ r2, used, runs }: ImportanceFacts, locale: Locale | undefined): string {
  const t = textsOf(importanceTexts, locale);
  const count = used === runs ? textsOf(groupTexts, locale)('runs', { count: runs }) : t('runsOf', { used, count: runs });
  return Number.isNaN(r2) ? count : t('r2', { r2: figureText(r2, locale), runs: count });
}
