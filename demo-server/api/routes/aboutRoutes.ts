import type { ServerAbout } from '../../../src/client/index.js';
import { answers } from '../apiSchemas.js';
import { defineRoute, type Route } from '../route.js';
import type { Principal } from '../principal.js';

/** What a server with reports can do, and the origins whose pages may show it in frames. */
export interface About {
  features: readonly string[];
  frameAncestors: readonly string[];
}

/** What the server says of itself. */
export function aboutRoutes({ features, frameAncestors }: About, document: () => unknown): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '',
      operation: 'about',
      summary: 'What this server can do, and who you are to it',
      access: 'anyone',
      success: { status: 200, json: answers.about },
      answer: ({ caller }) => ({
        json: { api: 1, features: [...features], frameAncestors: [...frameAncestors], you: youOf(caller) } satisfies ServerAbout,
      }),
    }),
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      operation: 'openApi',
      summary: 'This document',
      access: 'anyone',
      success: { status: 200, json: answers.document },
      answer: () => ({ json: document() }),
    }),
  ];
}

function youOf(caller: Principal | undefined): ServerAbout['you'] {
  if (!caller) return null;
  return 'scope' in caller ? { name: caller.name, scope: caller.scope } : { name: caller.kind, scope: 'link' };
}
