/** A piece of the text of a block, told so that it is found again when the text around it was edited (as TextQuoteSelector of the W3C's Web Annotations). */
export interface TextQuote {
  /** What it says; at most 1,000 characters. Lines of a block are a line break apart; a formula or a value is U+FFFC. */
  exact: string;
  /** The up to 32 characters before it, and after it. */
  prefix: string;
  suffix: string;
  /** Where it began in the text of its block, in UTF-16 units. */
  start: number;
}

/** A point of a line in a panel, or a run in a scatter plot. */
export interface CommentPoint {
  /** Id of the run. */
  run: string;
  /** Key of the metric, or the expression, that the line draws; of a scatter plot the name of its y axis. */
  metric: string;
  /** Place on the panel's x axis, in its unit; where that shows no numbers, from 0 to 1. */
  x: number;
}

/** What comments are about: a block of the report, a piece of its text, a panel in it, or a point of that panel. */
export interface CommentAnchor {
  /** Id of the block. */
  block: string;
  quote?: TextQuote | undefined;
  /** Id of the panel, in a block of panels. */
  panel?: string | undefined;
  /** A point of that panel. */
  point?: CommentPoint | undefined;
}

/** One comment. Times are ms since 1970. */
export interface ReportComment {
  id: string;
  /** Name of the token of whoever wrote it. */
  author: string;
  /** Empty where it was deleted. */
  text: string;
  /** Raised by each edit; an edit names the one it is based on. */
  version: number;
  createdAt: number;
  editedAt?: number | undefined;
  /** Where it was deleted and others replied to it: when. */
  deletedAt?: number | undefined;
  /** Whether the caller wrote it, and so may edit it. */
  mine: boolean;
  /** Whether the caller may delete it: their own, and admins any. */
  mayDelete: boolean;
  /** Whether the caller has not seen it yet; never for one's own. */
  unread: boolean;
}

/** A comment and the replies to it. */
export interface CommentThread {
  id: string;
  anchor: CommentAnchor;
  /** Version of the report when it began. */
  reportVersion: number;
  createdAt: number;
  /** Who said that it is settled, and when; absent while it is open. */
  resolved?: { by: string; at: number } | undefined;
  /** Oldest first; never empty. */
  comments: ReportComment[];
}

/** Something that happened to a report: a thread changed, a version was published, or (`reset`) what happened meanwhile is not known any more. */
export type ReportEvent = { type: 'comments'; thread: string } | { type: 'published'; version: number } | { type: 'reset' };
