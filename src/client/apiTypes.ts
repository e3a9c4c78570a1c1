import type { DashboardView } from '../query/index.js';

/** What a token may do, each with all before it: read; comment; write (publish, share); admin (bring back what was deleted). */
export const scopes = ['read', 'comment', 'write', 'admin'] as const;

export type Scope = (typeof scopes)[number];

/** What a server says of itself, to anyone. */
export interface ServerAbout {
  /** Version of the API. */
  api: 1;
  /** What it can do, such as `reports`. */
  features: string[];
  /** Origins whose pages may show its pages in frames, and hand them signed tokens. Default: none but its own. */
  frameAncestors?: string[] | undefined;
  /** Who asks; null without a token. Readers of links, and with tokens that hosts signed, have the scope `link`. */
  you: { name: string; scope: Scope | 'link' } | null;
}

/** A report in a list. All times are ms since 1970. */
export interface ReportSummary {
  id: string;
  title: string;
  /** Of the newest version; the first is 1. */
  version: number;
  createdAt: number;
  savedAt: number;
  /** Name of whoever saved the newest version. */
  author: string;
  /** Where it was deleted: when. */
  deletedAt?: number | undefined;
}

/** A version of a report. */
export interface VersionSummary {
  version: number;
  title: string;
  savedAt: number;
  author: string;
  /** What its author said of it. */
  note?: string | undefined;
  /** The version it brought back, if it did. */
  restoredFrom?: number | undefined;
}

/** A version with its document. */
export interface SavedReport<Report> extends VersionSummary {
  id: string;
  report: Report;
}

/** What one person has not published yet. */
export interface Draft<Report> {
  report: Report;
  /** The version it is based on. */
  base: number;
  savedAt: number;
}

/** A link that shows a report to whoever has it. */
export interface ShareLink {
  id: string;
  /** For those who manage it, such as whom it was given to. May be empty. */
  label: string;
  createdAt: number;
  createdBy: string;
  /** When it ends; null for never. */
  expiresAt: number | null;
  /** Whether it shows nothing for now. */
  paused: boolean;
  /** Whether its readers see the comments too, with the names of their authors. */
  comments: boolean;
  /** Id of the snapshot that it shows; absent where it shows the report as it is now. */
  snapshot?: string | undefined;
}

/** What can be said of a link when it is made or changed; what is left out stays as it is. */
export interface ShareLinkChanges {
  label?: string | undefined;
  expiresAt?: number | null | undefined;
  paused?: boolean | undefined;
  /** Default of a new link: no. */
  comments?: boolean | undefined;
}

/** What can be said of a new link. */
export interface NewShareLinkSettings extends ShareLinkChanges {
  /** Id of a snapshot of the report that it shows. Default: the report as it is now. */
  snapshot?: string | undefined;
}

/** A link that was just made. */
export interface NewShareLink {
  link: ShareLink;
  /** What the link's readers send. Shown this once; the server keeps only its hash. */
  token: string;
}

/** A report as readers of a link get it. */
export interface SharedReport<Report> {
  report: Report;
  version: number;
  savedAt: number;
  /** Always the newest version. */
  label: 'live';
  /** Where only panels of the report are shown, without its title and text. */
  part?: 'panels' | undefined;
  /** Whether the comments may be asked for. Default: no. */
  comments?: boolean | undefined;
}

/** An image that was stored with a report. */
export interface StoredAsset {
  name: string;
  /** How blocks name it: `asset:NAME`. */
  src: string;
  /** Its media type, found from its bytes. */
  type: string;
  bytes: number;
}

/** A saved dashboard view in a list. */
export interface WorkspaceSummary {
  id: string;
  project: string;
  name: string;
  version: number;
  savedAt: number;
  author: string;
}

/** A saved dashboard view. */
export interface SavedWorkspace extends WorkspaceSummary {
  view: DashboardView;
}

/** What every refusal says. */
export interface ApiFailure {
  code: string;
  message: string;
  hint?: string | undefined;
  /** With `conflict`: the version there is now. */
  version?: number | undefined;
}

/** A snapshot in a list. */
export interface SnapshotSummary {
  /** SHA-256 of its content, in hexadecimal. */
  id: string;
  /** Report that it was made of. */
  report: string;
  title: string;
  /** The moment that it shows. */
  frozenAt: number;
  createdAt: number;
  createdBy: string;
  /** Compressed. */
  bytes: number;
}
