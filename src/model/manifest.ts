import * as z from 'zod/mini';
import { count, extent, path } from './manifestParts.js';
import { artifactsSchema, histogramEntrySchema, logsSchema, mediaEntrySchema } from './manifestRecords.js';

/** `format` of every manifest, and the newest `formatVersion` this library reads and the one it writes. */
export const exportFormat = 'runfolio-export';
export const exportFormatVersion = 1;

/** Names of the schemas that files of an export have. */
export const fileSchemaNames = [
  'runs',
  'columns',
  'run_metrics',
  'history',
  'time',
  'table',
  'histogram',
  'media_items',
  'media',
  'log',
  'artifacts',
  'artifact_uses',
] as const;

const fileSchema = z.object({
  /** Rows of the table in the file; for history and time files, points; 0 for media files, which are no tables. */
  rows: count,
  bytes: count,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  /** Name of the schema the file must have. */
  schema: z.enum(fileSchemaNames),
});

/** Types a config or summary value can have. `json` is a list or other value kept as its JSON text. */
export const columnTypes = ['number', 'string', 'boolean', 'json'] as const;
export type ColumnType = (typeof columnTypes)[number];

const columnVariantSchema = z.object({
  type: z.enum(columnTypes),
  /** Arrow column within `file`. */
  column: z.string(),
  file: path,
  /** Runs that have a value of this type. */
  runs: count,
  /** Distinct values; NaN counts as one. */
  distinct: count,
  /** Extent of finite numbers; absent for other types. */
  range: z.optional(extent),
});

const columnEntrySchema = z.object({
  from: z.enum(['config', 'summary']),
  key: z.string(),
  /** One per type that occurs: a key of mixed types has several. */
  variants: z.array(columnVariantSchema),
});

const segmentSchema = z.object({
  file: path,
  /** File with the time stamps of the same points, where they were logged. */
  time: z.optional(path),
  /** First and last run index in the segment, both inclusive. */
  firstRun: count,
  lastRun: count,
  points: count,
});

const metricSchema = z.object({
  key: z.string(),
  /** Directory number: history files are under `history/<id>/`, `run_metrics.metric` holds it. */
  id: count,
  /** `system` for machine readings (GPU, memory) sampled over time, whose step is only a counter. */
  kind: z.enum(['logged', 'system']),
  goal: z.optional(z.enum(['minimize', 'maximize'])),
  unit: z.optional(z.string()),
  /** Metric to use as x in place of the step, where the logger declared one. */
  stepMetric: z.optional(z.string()),
  points: count,
  runs: count,
  steps: extent,
  values: extent,
  nan: count,
  posInf: count,
  negInf: count,
  /** Points whose (run, step) an earlier point of the run already had. */
  duplicateSteps: count,
  /** Times a run's step went backwards in log order: restarts and out-of-order logging. */
  restartedSteps: count,
  segments: z.array(segmentSchema),
});

const parameterSchema = z.object({
  key: z.string(),
  scale: z.optional(z.enum(['linear', 'log', 'categorical'])),
  low: z.optional(z.number()),
  high: z.optional(z.number()),
  choices: z.optional(z.array(z.union([z.string(), z.number(), z.boolean()]))),
});

/** Types a column of a logged table can have: those of config values, `time` (a timestamp in milliseconds), `media` (paths of media files) and `numbers` (lists of numbers). */
export const tableColumnTypes = [...columnTypes, 'time', 'media', 'numbers'] as const;

const loggedTableSchema = z.object({
  key: z.string(),
  /** Whole number from 0; files are called after it. */
  id: count,
  /** The parts of the table, in order of rows. */
  files: z.array(z.object({ file: path, rows: count })),
  rows: count,
  /** `column` is the Arrow column in every file, `name` what it was called where it was logged. */
  columns: z.array(z.object({ name: z.string(), type: z.enum(tableColumnTypes), column: z.string() })),
  /** `run_id` of the run that logged it, and the step, where known. */
  run: z.optional(z.string()),
  step: z.optional(z.number()),
});

const warningSchema = z.object({
  /** Short and stable: `truncated-file`, `bad-crc`, `unreadable-line`, `not-a-number`, … */
  code: z.string(),
  message: z.string(),
  run: z.optional(z.string()),
  path: z.optional(z.string()),
});

/** `manifest.json`: everything one must know to read the other files. Unknown fields are ignored. */
export const manifestSchema = z.object({
  format: z.literal(exportFormat),
  formatVersion: z.int().check(z.positive()),
  project: z.object({ id: z.string(), name: z.string() }),
  /** Version per table (`runs`, `columns`, `run_metrics`, `history/<id>`, `tables/<id>`, `histograms/<id>`, `media/<id>`, `artifacts`, `logs`): raised when the table's content changes. */
  tables: z.record(z.string(), count),
  runs: count,
  byState: z.record(z.string(), count),
  files: z.record(path, fileSchema),
  columns: z.array(columnEntrySchema),
  metrics: z.array(metricSchema),
  parameters: z.array(parameterSchema),
  /** Absent in exports without logged tables. */
  loggedTables: z.optional(z.array(loggedTableSchema)),
  /** Per key; absent without histograms, media, artifacts or console output. */
  histograms: z.optional(z.array(histogramEntrySchema)),
  media: z.optional(z.array(mediaEntrySchema)),
  artifacts: z.optional(artifactsSchema),
  logs: z.optional(logsSchema),
  warnings: z.array(warningSchema),
  /** By run id: the index that decides its colour, where that is not its own. Set in exports of some runs of another, so that these look as they do there. */
  colors: z.optional(z.record(z.string(), count)),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = z.infer<typeof fileSchema>;
export type ManifestMetric = z.infer<typeof metricSchema>;
export type ManifestSegment = z.infer<typeof segmentSchema>;
export type ManifestColumn = z.infer<typeof columnEntrySchema>;
export type ColumnVariant = z.infer<typeof columnVariantSchema>;
export type ManifestTable = z.infer<typeof loggedTableSchema>;
export type Parameter = z.infer<typeof parameterSchema>;
export type ImportWarning = z.infer<typeof warningSchema>;
/** Which tables an export file can hold. */
export type FileSchemaName = (typeof fileSchemaNames)[number];
