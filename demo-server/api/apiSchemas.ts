import * as z from 'zod/mini';
import {
  scopes,
  type ApiFailure,
  type CommentAnchor,
  type CommentThread,
  type Draft,
  type NewShareLink,
  type NewShareLinkSettings,
  type ReportSummary,
  type SavedReport,
  type SavedWorkspace,
  type ServerAbout,
  type SharedReport,
  type ShareLink,
  type ShareLinkChanges,
  type SnapshotSummary,
  type StoredAsset,
  type VersionSummary,
  type WorkspaceSummary,
} from '../../src/client/index.js';
import { dashboardViewSchema, parseDashboardView, type DashboardView } from '../../src/query/index.js';
import { readReport, reportSchema, type ReportDocument } from '../../src/report/plain.js';
import { idPattern } from './secrets.js';

const id = z.string().check(z.regex(idPattern));
const time = z.int().check(z.minimum(0));
const version = z.int().check(z.minimum(1));
const label = z.string().check(z.maxLength(200));
const note = z.string().check(z.maxLength(500));

/** A report in a body: of any version, taken forward. */
export const reportBody: z.ZodMiniType<ReportDocument> = z.pipe(z.unknown(), z.transform(readReport));
/** A view in a body. */
export const viewBody: z.ZodMiniType<DashboardView> = z.pipe(z.unknown(), z.transform(parseDashboardView));

const quote = z.strictObject({
  exact: z.string().check(z.minLength(1), z.maxLength(1000)),
  prefix: z.string().check(z.maxLength(32)),
  suffix: z.string().check(z.maxLength(32)),
  start: time,
});
const name = z.string().check(z.minLength(1), z.maxLength(500));
const anchor = z.strictObject({
  block: z.string().check(z.regex(/^[\w-]{1,200}$/)),
  quote: z.optional(quote),
  panel: z.optional(name),
  point: z.optional(z.strictObject({ run: name, metric: name, x: z.number() })),
}) satisfies z.ZodMiniType<CommentAnchor>;
const commentText = z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000));

const snapshotId = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const linkSettings = {
  label: z.optional(label),
  expiresAt: z.optional(z.nullable(time)),
  paused: z.optional(z.boolean()),
  comments: z.optional(z.boolean()),
};

/** An origin as browsers send it. */
const origin = z.string().check(
  z.maxLength(300),
  z.refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text,
    'It is no origin such as https://wiki.example.org.',
  ),
);
const frames = z.strictObject({ origins: z.array(origin).check(z.maxLength(50)) });

/** What may be sent. Fields that are not listed are refused. */
export const bodies = {
  publication: z.strictObject({ report: reportBody, note: z.optional(note) }),
  restoration: z.strictObject({ note: z.optional(note) }),
  draft: z.strictObject({ report: reportBody, base: version }),
  linkChanges: z.strictObject(linkSettings) satisfies z.ZodMiniType<ShareLinkChanges>,
  newLink: z.strictObject({ ...linkSettings, snapshot: z.optional(snapshotId) }) satisfies z.ZodMiniType<NewShareLinkSettings>,
  frames,
  workspace: z.strictObject({ name: z.string().check(z.minLength(1), z.maxLength(200)), view: viewBody }),
  newThread: z.strictObject({ anchor, text: commentText }),
  comment: z.strictObject({ text: commentText }),
  resolution: z.strictObject({ resolved: z.boolean() }),
  seen: z.strictObject({ comment: id }),
  nothing: z.strictObject({}),
};

const versionFields = {
  version,
  title: z.string(),
  savedAt: time,
  author: z.string(),
  note: z.optional(z.string()),
  restoredFrom: z.optional(version),
};
const workspaceFields = { id, project: z.string(), name: z.string(), version, savedAt: time, author: z.string() };
const linkFields = {
  id,
  label,
  createdAt: time,
  createdBy: z.string(),
  expiresAt: z.nullable(time),
  paused: z.boolean(),
  comments: z.boolean(),
  snapshot: z.optional(snapshotId),
};

const reportSummary = z.strictObject({
  id,
  title: z.string(),
  version,
  createdAt: time,
  savedAt: time,
  author: z.string(),
  deletedAt: z.optional(time),
}) satisfies z.ZodMiniType<ReportSummary>;
const versionSummary = z.strictObject(versionFields) satisfies z.ZodMiniType<VersionSummary>;
const shareLink = z.strictObject(linkFields) satisfies z.ZodMiniType<ShareLink>;
const workspaceSummary = z.strictObject(workspaceFields) satisfies z.ZodMiniType<WorkspaceSummary>;

const snapshot = z.strictObject({
  id: snapshotId,
  report: id,
  title: z.string(),
  frozenAt: time,
  createdAt: time,
  createdBy: z.string(),
  bytes: z.int(),
}) satisfies z.ZodMiniType<SnapshotSummary>;

const draft = z.strictObject({ report: reportSchema, base: version, savedAt: time }) satisfies z.ZodMiniType<Draft<ReportDocument>>;

const thread = z.strictObject({
  id,
  anchor,
  reportVersion: version,
  createdAt: time,
  resolved: z.optional(z.strictObject({ by: z.string(), at: time })),
  comments: z.array(
    z.strictObject({
      id,
      author: z.string(),
      text: z.string(),
      version,
      createdAt: time,
      editedAt: z.optional(time),
      deletedAt: z.optional(time),
      mine: z.boolean(),
      mayDelete: z.boolean(),
      unread: z.boolean(),
    }),
  ),
}) satisfies z.ZodMiniType<CommentThread>;

/** What is answered. */
export const answers = {
  about: z.strictObject({
    api: z.literal(1),
    features: z.array(z.string()),
    frameAncestors: z.optional(z.array(z.string())),
    you: z.nullable(z.strictObject({ name: z.string(), scope: z.enum([...scopes, 'link']) })),
  }) satisfies z.ZodMiniType<ServerAbout>,
  document: z.looseObject({ openapi: z.string() }),
  failure: z.strictObject({
    code: z.string(),
    message: z.string(),
    hint: z.optional(z.string()),
    version: z.optional(version),
  }) satisfies z.ZodMiniType<ApiFailure>,
  reports: z.array(reportSummary),
  reportSummary,
  savedReport: z.strictObject({ id, ...versionFields, report: reportSchema }) satisfies z.ZodMiniType<SavedReport<ReportDocument>>,
  versions: z.array(versionSummary),
  draft,
  draftOrNone: z.nullable(draft),
  links: z.array(shareLink),
  shareLink,
  frames,
  newLink: z.strictObject({ link: shareLink, token: z.string() }) satisfies z.ZodMiniType<NewShareLink>,
  asset: z.strictObject({ name: z.string(), src: z.string(), type: z.string(), bytes: z.int() }) satisfies z.ZodMiniType<StoredAsset>,
  shared: z.strictObject({
    report: reportSchema,
    version,
    savedAt: time,
    label: z.literal('live'),
    part: z.optional(z.literal('panels')),
    comments: z.optional(z.boolean()),
  }) satisfies z.ZodMiniType<SharedReport<ReportDocument>>,
  threads: z.array(thread),
  thread,
  snapshot,
  snapshots: z.array(snapshot),
  workspaces: z.array(workspaceSummary),
  workspace: z.strictObject({ ...workspaceFields, view: dashboardViewSchema }) satisfies z.ZodMiniType<SavedWorkspace>,
};
