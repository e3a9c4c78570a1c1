import * as z from 'zod/mini';
import { columnSchema } from '../../model/index.js';
import { alignments, tones, type Block } from './block.js';
import { inlineTextSchema } from './inline.js';
import { pageSchema, sourceSchema } from './link.js';
import { proseFields, proseListSchema } from './prose.js';
import { unknownPartSchema } from './unknownPart.js';

const id = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id of a block is 1 to 64 letters, digits, - or _'));
const name = z.string().check(z.minLength(1), z.maxLength(500));
const caption = z.optional(z.string());

const listOfBlocks: z.ZodMiniType<Block[]> = z.lazy(() => blocksSchema);

/** Fields of every known type of block, beside `id` and `type`. */
const fields = {
  ...proseFields,
  heading: { level: z.int().check(z.gte(1), z.lte(6)), text: inlineTextSchema },
  quote: { content: proseListSchema },
  callout: { tone: z.enum(tones), content: proseListSchema },
  divider: {},
  image: { src: sourceSchema, alt: z.string(), caption },
  video: { src: sourceSchema, caption },
  table: { align: z.optional(z.array(z.enum(alignments))), rows: z.array(z.array(inlineTextSchema)).check(z.minLength(1)) },
  'table-of-contents': { depth: z.optional(z.int().check(z.gte(1), z.lte(6))) },
  collapsible: { title: z.string(), open: z.optional(z.boolean()), blocks: listOfBlocks },
  columns: {
    columns: z
      .array(z.looseObject({ width: z.optional(z.number().check(z.positive())), blocks: listOfBlocks }))
      .check(z.minLength(1), z.maxLength(12)),
  },
  'run-table': { runSet: name, columns: z.optional(z.array(columnSchema)) },
  embed: { url: pageSchema, title: z.string(), height: z.optional(z.number().check(z.positive())) },
  'panel-grid': { runSets: z.array(name), hiddenRunSets: z.optional(z.array(name)), panels: z.array(name) },
} as const;

/** Types of blocks that this version knows. */
export const knownBlockTypes: readonly string[] = Object.keys(fields);

const block = <Type extends keyof typeof fields>(type: Type) => z.looseObject({ id, type: z.literal(type), ...fields[type] });

const knownBlockSchema = z.discriminatedUnion('type', [
  block('paragraph'),
  block('list'),
  block('code'),
  block('math'),
  block('heading'),
  block('quote'),
  block('callout'),
  block('divider'),
  block('image'),
  block('video'),
  block('table'),
  block('table-of-contents'),
  block('collapsible'),
  block('columns'),
  block('run-table'),
  block('embed'),
  block('panel-grid'),
]);

const unknownBlockSchema = unknownPartSchema(knownBlockTypes, { id });

/** Parses a block. Types and fields that are not known stay. */
export const blockSchema = z.union([knownBlockSchema, unknownBlockSchema]) as unknown as z.ZodMiniType<Block>;

/** Parses blocks that stand below one another. */
export const blocksSchema: z.ZodMiniType<Block[]> = z.array(blockSchema);
