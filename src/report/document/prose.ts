import * as z from 'zod/mini';
import { inlineTextSchema, type Inline } from './inline.js';
import { unknownPartSchema, type UnknownPart } from './unknownPart.js';

export interface Paragraph {
  type: 'paragraph';
  text: Inline[];
}

/** An entry of a list. */
export interface ListItem {
  /** Whether its box is ticked; an entry without it has no box. */
  checked?: boolean | undefined;
  content: Prose[];
}

export interface List {
  type: 'list';
  style: 'bullet' | 'ordered';
  /** Number of the first entry of an ordered list. Default 1. */
  start?: number | undefined;
  items: ListItem[];
}

export interface CodeBlock {
  type: 'code';
  /** As highlighters call it: `python`. */
  language?: string | undefined;
  /** What else stands after the language where the block was written as text. */
  meta?: string | undefined;
  text: string;
}

/** A formula of its own. */
export interface MathBlock {
  type: 'math';
  /** LaTeX. */
  tex: string;
}

export type KnownProse = Paragraph | List | CodeBlock | MathBlock;

/** What lists, quotes and callouts are made of: text without an id of its own. */
export type Prose = KnownProse | UnknownPart;

/** Fields of what is prose in lists and quotes, and a block of its own elsewhere. */
export const proseFields = {
  paragraph: { text: inlineTextSchema },
  list: {
    style: z.enum(['bullet', 'ordered']),
    start: z.optional(z.int().check(z.gte(0), z.lte(999_999_999))),
    items: z.array(z.looseObject({ checked: z.optional(z.boolean()), content: z.lazy(() => proseListSchema) })),
  },
  code: { language: z.optional(z.string()), meta: z.optional(z.string()), text: z.string() },
  math: { tex: z.string() },
};

const proseSchema: z.ZodMiniType<Prose> = z.union([
  z.discriminatedUnion('type', [
    z.looseObject({ type: z.literal('paragraph'), ...proseFields.paragraph }),
    z.looseObject({ type: z.literal('list'), ...proseFields.list }),
    z.looseObject({ type: z.literal('code'), ...proseFields.code }),
    z.looseObject({ type: z.literal('math'), ...proseFields.math }),
  ]),
  unknownPartSchema(Object.keys(proseFields)),
]);

/** Parses what a list entry, a quote or a callout holds. */
export const proseListSchema: z.ZodMiniType<Prose[]> = z.array(proseSchema);
