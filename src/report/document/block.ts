import type { Column } from '../../model/index.js';
import type { Inline } from './inline.js';
import type { KnownProse, Prose } from './prose.js';
import type { UnknownPart } from './unknownPart.js';

/** Id of a block: letters, digits, `-` and `_`; unique within its report. */
export type BlockId = string;

export interface Heading {
  type: 'heading';
  /** 1 (the largest) to 6. */
  level: number;
  text: Inline[];
}

export interface Quote {
  type: 'quote';
  content: Prose[];
}

export const tones = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** Text in a box. */
export interface Callout {
  type: 'callout';
  tone: (typeof tones)[number];
  content: Prose[];
}

/** A line across the page. */
export interface Divider {
  type: 'divider';
}

export interface ImageBlock {
  type: 'image';
  /** http, https, or `asset:NAME`. */
  src: string;
  /** What it shows, for those who do not see it. */
  alt: string;
  caption?: string | undefined;
}

export interface VideoBlock {
  type: 'video';
  /** http, https, or `asset:NAME`. */
  src: string;
  caption?: string | undefined;
}

export const alignments = ['none', 'left', 'center', 'right'] as const;

/** A table that was written, not queried. */
export interface TableBlock {
  type: 'table';
  /** Of each column. Default: none. */
  align?: (typeof alignments)[number][] | undefined;
  /** The first row is the header. */
  rows: Inline[][][];
}

/** Links to the headings. */
export interface TableOfContents {
  type: 'table-of-contents';
  /** Headings up to this level. Default: all. */
  depth?: number | undefined;
}

/** Blocks that can be folded away. */
export interface Collapsible {
  type: 'collapsible';
  title: string;
  /** Whether it starts open. Default: closed. */
  open?: boolean | undefined;
  blocks: Block[];
}

/** A column of `Columns`. */
export interface PageColumn {
  /** Share of the width, relative to the others. Default 1. */
  width?: number | undefined;
  blocks: Block[];
}

/** Blocks side by side. */
export interface Columns {
  type: 'columns';
  columns: PageColumn[];
}

/** Runs of one run set as a table. */
export interface RunTableBlock {
  type: 'run-table';
  /** Id of a run set of the report. */
  runSet: string;
  /** Columns beside the name. Default: chosen from what the project holds. */
  columns?: Column[] | undefined;
}

/** Another page, in a frame that may do nothing but show it. */
export interface Embed {
  type: 'embed';
  url: string;
  title: string;
  /** CSS pixels. */
  height?: number | undefined;
}

/** Panels, and the runs that they draw. */
export interface PanelGrid {
  type: 'panel-grid';
  /** Ids of run sets of the report, in the order of their tabs. */
  runSets: string[];
  /** Those of them that are not drawn. Default: none. */
  hiddenRunSets?: string[] | undefined;
  /** Ids of panels of the report. */
  panels: string[];
}

/** What a block is, without its id. */
export type BlockBody =
  | KnownProse
  | Heading
  | Quote
  | Callout
  | Divider
  | ImageBlock
  | VideoBlock
  | TableBlock
  | TableOfContents
  | Collapsible
  | Columns
  | RunTableBlock
  | Embed
  | PanelGrid
  | UnknownPart;

/** The unit in which reports are edited, merged and compared. */
export type Block = BlockBody & { id: BlockId };
