import * as z from 'zod/mini';

/** What a page for frames is told by who serves it. */
export interface EmbedConfig {
  /** Address of the server or folder, which ends with a slash. */
  root: string;
  /** Origins of pages that it may speak to. */
  hosts: readonly string[];
  /** Whether the page around gives a token for what is shown. */
  tokens: boolean;
  /** What it shows the server, where its own origin is none. */
  ticket?: string | undefined;
  /** Whether a server answers what is asked. Else there are only files. */
  served: boolean;
}

const schema = z.object({
  root: z.optional(z.string()),
  hosts: z.optional(z.array(z.string())),
  own: z.optional(z.boolean()),
  tokens: z.optional(z.boolean()),
  ticket: z.optional(z.string()),
});

/** Reads `<meta name="runfolio-embed">`. A server fills it; on a static host it may hold `hosts`, and is read as `{}` where it holds something else. */
export function embedConfig(document: Pick<Document, 'querySelector' | 'baseURI'>): EmbedConfig {
  const content = document.querySelector('meta[name="runfolio-embed"]')?.getAttribute('content') ?? '{}';
  const { root = './', hosts = [], own = true, tokens, ticket } = schema.parse(parsed(content));
  const address = new URL(root, document.baseURI);
  // The address of the page, not the origin of its frame: that may be none.
  const all = own ? [address.origin, ...hosts] : hosts;
  return {
    root: new URL('./', address).href,
    hosts: all,
    tokens: tokens === true,
    served: tokens !== undefined,
    ...(ticket !== undefined && { ticket }),
  };
}

function parsed(content: string): unknown {
  try {
    const value: unknown = JSON.parse(content);
    return schema.safeParse(value).success ? value : {};
  } catch {
    return {};
  }
}
