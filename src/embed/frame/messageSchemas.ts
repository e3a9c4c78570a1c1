import * as z from 'zod/mini';
import { selectionSchema } from '../../query/index.js';
import type { FrameMessage, FrameSettings, FrameShow, HelloMessage, HostMessage, Numbered } from './protocol.js';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const number = z.int().check(z.minimum(0));
const versions = z.array(z.int()).check(z.minLength(1), z.maxLength(20));
const envelope = { runfolio: z.int().check(z.minimum(1)), n: z.int().check(z.minimum(1)) };

/** Values of tokens are colours, lengths and fonts: nothing that ends a declaration or loads a file. */
const tokenValue = z.string().check(
  z.maxLength(300),
  z.refine((value) => !/[;{}<>\\]|url|image/i.test(value), 'It is no value of a token.'),
);

const words = z.string().check(z.maxLength(5000));
const form = z.exactOptional(words);
const pluralForms = z.object({ zero: form, one: form, two: form, few: form, many: form, other: words });
/** Texts by their keys, which have a folder ahead of a dot. */
const messages = z.record(matching(/^\w{1,80}\.[\w.-]{1,120}$/), z.union([words, pluralForms]));

const settings: z.ZodMiniType<FrameSettings> = z.object({
  theme: z.optional(z.enum(['light', 'dark', 'system'])),
  tokens: z.optional(z.record(matching(/^--rf-[\w-]{1,80}$/), tokenValue)),
  locale: z.optional(matching(/^[A-Za-z0-9-]{2,80}$/)),
  timeZone: z.optional(matching(/^[\w+\-/]{1,80}$/)),
  messages: z.optional(messages),
});

const plainObject = z.custom<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const panel = z.object({
  kind: text(100),
  version: z.optional(number),
  spec: plainObject,
  title: z.optional(z.string().check(z.maxLength(500))),
});

/** What a frame is asked to show, in messages and addresses. */
export const frameShowSchema: z.ZodMiniType<FrameShow> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report'),
    report: text(100),
    panels: z.optional(z.array(text(500)).check(z.minLength(1), z.maxLength(100))),
  }),
  z.object({ kind: z.literal('panel'), project: text(500), panel }),
  z.object({ kind: z.literal('project'), project: text(500) }),
]);

/** What the page around a frame says over the port. */
export const hostMessageSchema: z.ZodMiniType<Numbered<HostMessage>> = z.discriminatedUnion('type', [
  z.object({ ...envelope, runfolio: z.literal(0), type: z.literal('mismatch'), nonce: text(100), versions }),
  z.object({
    ...envelope,
    type: z.literal('connect'),
    nonce: text(100),
    fit: z.boolean(),
    settings,
    selection: z.optional(selectionSchema),
  }),
  z.object({ ...envelope, type: z.literal('settings'), settings }),
  z.object({ ...envelope, type: z.literal('select'), selection: selectionSchema }),
  z.object({ ...envelope, type: z.literal('show'), show: frameShowSchema }),
  z.object({
    ...envelope,
    type: z.literal('token'),
    id: number,
    token: z.optional(z.string().check(z.maxLength(9000))),
    problem: z.optional(z.string().check(z.maxLength(500))),
  }),
]);

/** What a frame says to the window around it. */
export const helloSchema: z.ZodMiniType<HelloMessage> = z.object({ runfolio: z.literal('frame'), versions, nonce: text(100) });

/** What a frame says over the port. */
export const frameMessageSchema: z.ZodMiniType<Numbered<FrameMessage>> = z.discriminatedUnion('type', [
  z.object({ ...envelope, type: z.literal('ready'), show: z.optional(frameShowSchema) }),
  z.object({ ...envelope, type: z.literal('size'), height: z.int().check(z.minimum(1), z.maximum(100_000)) }),
  z.object({ ...envelope, type: z.literal('select'), selection: selectionSchema }),
  z.object({ ...envelope, type: z.literal('token'), id: number, show: z.optional(frameShowSchema) }),
  z.object({ ...envelope, type: z.literal('error'), code: text(100), message: text(2000) }),
]);
