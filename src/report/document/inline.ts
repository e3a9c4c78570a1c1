import * as z from 'zod/mini';
import { linkSchema } from './link.js';
import { unknownPartSchema, type UnknownPart } from './unknownPart.js';

/** How text can be marked, in the order in which marks are listed. */
export const marks = ['bold', 'italic', 'strike', 'code'] as const;
export type Mark = (typeof marks)[number];

/** What any part of a text can have. */
export interface Marked {
  marks?: Mark[] | undefined;
  /** Where it leads: http, https, mailto, or `#` and the id of a block. */
  link?: string | undefined;
}

/** Text as it is read; a line break in it is a space, as in Markdown. */
export interface TextRun extends Marked {
  type: 'text';
  text: string;
}

/** A formula in a line. */
export interface InlineMath extends Marked {
  type: 'math';
  /** LaTeX, without the signs around it. */
  tex: string;
}

/** A value of the data, always in step with it. */
export interface InlineValue extends Marked {
  type: 'value';
  /** What stands between the braces of `{{best val/accuracy of A}}`; see `parseValue`. */
  source: string;
}

/** A new line in the same paragraph. */
export interface LineBreak extends Marked {
  type: 'break';
}

export type KnownInline = TextRun | InlineMath | InlineValue | LineBreak;

/** A part of a text. */
export type Inline = KnownInline | (UnknownPart & Marked);

const knownTypes = ['text', 'math', 'value', 'break'];

/** Whether it is of a type that this version knows. */
export function isKnownInline(part: Inline): part is KnownInline {
  return knownTypes.includes(part.type);
}

const marked = { marks: z.optional(z.array(z.enum(marks))), link: z.optional(linkSchema) };

const knownInlineSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('text'), text: z.string(), ...marked }),
  z.looseObject({ type: z.literal('math'), tex: z.string(), ...marked }),
  z.looseObject({ type: z.literal('value'), source: z.string(), ...marked }),
  z.looseObject({ type: z.literal('break'), ...marked }),
]);

/** Parses a part of a text. Fields that are not known stay. */
const inlineSchema: z.ZodMiniType<Inline> = z.union([knownInlineSchema, unknownPartSchema(knownTypes, marked)]);

/** Parses a line of text. */
export const inlineTextSchema: z.ZodMiniType<Inline[]> = z.array(inlineSchema);
