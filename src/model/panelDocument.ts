import * as z from 'zod/mini';

/** Place of a panel in its grid, in grid cells. */
export interface PanelLayout {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A panel as it is saved. A kind or version we do not know is kept as it came, and drawn as a placeholder. */
export interface PanelDocument {
  /** Unique within its dashboard or report. */
  id: string;
  kind: string;
  /** Of the spec. */
  version: number;
  /** What the author chose; each kind has its own shape. Undefined where the kind's code has not come yet: what its kind starts with. */
  spec: unknown;
  /** Shown in place of the title the kind gives. */
  title?: string | undefined;
  /** Id of the section of a dashboard it stands in; where absent, the section of its first metric. */
  section?: string | undefined;
  layout: PanelLayout;
}

/** Parses a saved panel; its spec is parsed by its kind. Fields that are not known stay. */
export const panelDocumentSchema: z.ZodMiniType<PanelDocument> = z.looseObject({
  id: z.string(),
  kind: z.string(),
  version: z.int().check(z.positive()),
  spec: z.pipe(z.optional(z.unknown()), z.unknown()),
  title: z.optional(z.string()),
  section: z.optional(z.string()),
  layout: z.looseObject({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
});
