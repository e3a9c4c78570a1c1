import * as z from 'zod/mini';
import { panelDocumentSchema, runSetSchema, type PanelDocument, type RunSet } from '../../model/index.js';
import type { Block } from './block.js';
import { blocksSchema } from './blockSchema.js';

/** Version of the document that this library writes. */
export const reportVersion = 1;

export const widths = ['readable', 'wide', 'full'] as const;

/** A report as it is saved. Panels and run sets are named by blocks, and shared between them. */
export interface ReportDocument {
  kind: 'report';
  version: typeof reportVersion;
  title: string;
  description?: string | undefined;
  authors?: string[] | undefined;
  /** Of the text. Default: readable. */
  width?: (typeof widths)[number] | undefined;
  blocks: Block[];
  /** By id. */
  panels: Record<string, PanelDocument>;
  /** By id. */
  runSets: Record<string, RunSet>;
}

const name = z.string().check(z.minLength(1), z.maxLength(500));

/** Parses a report of this version. Fields that are not known stay. See `readReport` for what else is looked at. */
export const reportSchema: z.ZodMiniType<ReportDocument> = z.looseObject({
  kind: z.literal('report'),
  version: z.literal(reportVersion),
  title: z.string().check(z.maxLength(500)),
  description: z.optional(z.string()),
  authors: z.optional(z.array(z.string())),
  width: z.optional(z.enum(widths)),
  blocks: blocksSchema,
  panels: z.record(name, panelDocumentSchema),
  runSets: z.record(name, runSetSchema),
});

/** The fields of a report that are neither blocks, panels nor run sets; those that are not known too. */
export function otherFields({
  blocks: _blocks,
  panels: _panels,
  runSets: _runSets,
  ...fields
}: ReportDocument): Readonly<Record<string, unknown>> {
  return fields;
}

/** A report with nothing in it. */
export function emptyReport(title: string): ReportDocument {
  return { kind: 'report', version: reportVersion, title, blocks: [], panels: {}, runSets: {} };
}
