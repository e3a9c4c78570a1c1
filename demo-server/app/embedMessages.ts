import * as z from 'zod/mini';

/** Version of the messages between the page and the one that embeds it; every message has it. */
export const protocol = 1;

const message = { runfolio: z.literal(protocol) };

/** What the embedding page posts to this one once it has heard `hello`, with one port. */
export const connectMessage = z.object({ ...message, type: z.literal('connect') });

/** What it answers over the port to `token`: the token, or why there is none. */
export const tokenMessage = z.object({
  ...message,
  type: z.literal('token'),
  id: z.int(),
  token: z.optional(z.string().check(z.maxLength(9000))),
  problem: z.optional(z.string().check(z.maxLength(500))),
});
