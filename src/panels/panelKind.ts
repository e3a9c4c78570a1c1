import type { ComponentType } from 'react';
import type * as z from 'zod/mini';
import type { TwinColumn } from '../charts/index.js';
import type { Catalog, Filter, Frame, Migration, Plan, RunSet } from '../model/index.js';
import type { Clause, SelectionEffect, SharedThreshold } from '../query/index.js';
import type { ElementSize } from '../react/index.js';
import type { Locale } from '../texts/index.js';
import type { PaletteTheme } from '../theme/index.js';
import type { PaperLook } from './figure/paper.js';

/** What the page selects, as one panel sees it. */
export interface PanelSelection {
  /** What all others select together; undefined where that is everything. */
  filter: Filter | undefined;
  /** What all others select of the rows of logged tables, clause by clause; `rowFilter` gives those of one table. */
  rows?: readonly Filter[] | undefined;
  /** What this panel selects itself. */
  own: readonly Clause[];
  /** Whether what others leave out is drawn greyed, or not at all. */
  effect: SelectionEffect;
}

/** A clause as a panel makes it. */
export type OwnClause = Omit<Clause, 'source'>;

/** What a panel is drawn for. */
export interface PanelContext {
  runs: RunSet;
  selection: PanelSelection;
  /** Of the drawing, in CSS pixels. */
  size: ElementSize;
  /** Device pixels per CSS pixel. */
  pixelRatio: number;
  /** Colours are made of it by `runColor(index, theme)`; `modeOf(theme)` says whether it is dark. */
  theme: PaletteTheme;
  /** In which language its texts are, and its numbers and times. Default: English. */
  locale?: Locale | undefined;
  /** What the project holds, once known. */
  catalog: Catalog | undefined;
  /** The threshold of scores that was set last, in another panel, of the table that the kind's `thresholdTable` names. */
  threshold?: SharedThreshold | undefined;
  /** Set where it is drawn for paper. */
  paper?: PaperLook | undefined;
}

/** A plan and what came back. */
export interface Answer {
  plan: Plan;
  frame: Frame;
}

/** What the header of a panel says. */
export interface PanelHeading {
  title: string;
  /** In grey after the title: `EMA 0.86`. */
  treatment?: string | undefined;
  /** At the right: `12 of 48 runs · exact`. Parts after a ` · ` are left out where there is no room: the weightier comes first. */
  fidelity?: string | undefined;
}

/** The figures of a panel as a table. */
export interface PanelTable {
  /** Default: the panel's summary. */
  caption?: string;
  columns: readonly TwinColumn[];
  rows: number;
}

export interface PanelViewProps<Spec, State, View> {
  spec: Spec;
  /** What the reader chose (zoom): not saved, gone when the panel goes. */
  state: State;
  onState: (state: State) => void;
  view: View;
  /** Puts these clauses in place of all that this panel selects; none select everything. */
  onSelect: (clauses: readonly OwnClause[]) => void;
  /** Changes what is saved, for drawings that are edited themselves; absent where the panel cannot be changed. */
  onSpec?: ((spec: Spec) => void) | undefined;
  /** That of the view: the drawing must have it as its name. */
  summary: string;
  context: PanelContext;
  /** Shows the table in place of the drawing. */
  onTable: () => void;
  /** Makes the panel large, or as it was. */
  onFull: () => void;
}

export interface PanelFooterProps<Spec, View> {
  spec: Spec;
  view: View;
  context: PanelContext;
  /** As for the drawing. */
  onSelect: (clauses: readonly OwnClause[]) => void;
}

export interface SettingsProps<Spec> {
  spec: Spec;
  onChange: (spec: Spec) => void;
  catalog: Catalog | undefined;
}

/**
 * A kind of panel. `plan` and `view` are pure: the same spec, state and context give the same plans; the same answers the
 * same view. The infrastructure asks the plans, keeps the last good answers, and hands the view to the component.
 */
export interface PanelKind<Spec, State, View, Prepared = undefined> {
  readonly kind: string;
  /** Of Spec, from 1. */
  readonly version: number;
  /** Folder of its texts (`defineTexts`), whose translation is waited for before it is drawn. Default: none. */
  readonly texts?: string;
  /** In menus, and in the header of a panel that cannot be drawn. */
  readonly title: string;
  /** A sentence for those who choose a kind: what it shows. */
  readonly about: string;
  /** What a new panel of this kind starts with. Pure. */
  readonly defaults: (catalog: Catalog) => Spec;
  /** Of the spec. Loose (`z.looseObject`), so that fields of other versions survive an edit. */
  readonly schema: z.ZodMiniType<Spec>;
  /** What the reader starts with. */
  readonly initialState: State;
  /** `migrations[i]` takes a spec from version i + 1 to i + 2. */
  readonly migrations: readonly Migration[];
  /** The logged table whose shared threshold the panel follows: `context.threshold` then has it. Default: none. */
  readonly thresholdTable?: (spec: Spec) => string | undefined;
  readonly plan: (spec: Spec, state: State, context: PanelContext) => Plan[];
  /** What the drawing itself asks, beside `plan`, before its reader does anything: recorded with the rest. Pure. Default: nothing. */
  readonly besides?: (spec: Spec, context: PanelContext) => Plan[];
  /**
   * What of the view depends neither on the reader's state nor on what is selected, made of the first answer: it is kept while only those change, so that a brush over very
   * many runs costs little. Pure. Default: nothing.
   */
  readonly prepare?: (answer: Answer, spec: Spec, context: Omit<PanelContext, 'selection'>) => Prepared;
  /**
   * `answers` may be those of an earlier spec or state, while newer ones load. Where there is nothing to ask there are none. `prepared` is what `prepare` made of
   * the first of them, if there is one.
   */
  readonly view: (answers: readonly Answer[], spec: Spec, state: State, context: PanelContext, prepared: Prepared | undefined) => View;
  /** `view` is undefined before the first answers. */
  readonly heading: (spec: Spec, view: View | undefined, locale: Locale) => PanelHeading;
  /** The sentence a screen reader gets: the name of the drawing, the caption of the table. */
  readonly summary: (view: View) => string;
  readonly table: (view: View, locale: Locale) => PanelTable;
  /** What is drawn, for files: with what a table for reading leaves out. Its code may come late. Default: the table. */
  readonly drawn?: (view: View, locale: Locale) => PanelTable | Promise<PanelTable>;
  readonly Component: ComponentType<PanelViewProps<Spec, State, View>>;
  /** Below the drawing: legend, notes. Takes no room when it renders nothing. */
  readonly Footer?: ComponentType<PanelFooterProps<Spec, View>>;
  readonly Settings: ComponentType<SettingsProps<Spec>>;
}
