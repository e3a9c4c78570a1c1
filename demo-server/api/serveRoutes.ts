import type { Context, Handler, Hono } from 'hono';
import { nonFiniteReplacer, RunfolioError } from '../../src/model/index.js';
import { notFound } from './apiError.js';
import { authenticate, type Authority } from './authenticate.js';
import { callerFor, type Access } from './principal.js';
import { readJson } from './readBody.js';
import type { Answer, Call, Route } from './route.js';
import { idPattern } from './secrets.js';

/** Adds routes to an app, below `/api`. What may not be asked is refused before its handler runs. */
export function serveRoutes(app: Hono, routes: readonly Route[], authority: Authority): void {
  for (const route of routes) app.on(route.method.toUpperCase(), `/api${route.path}`, handlerOf(route, authority));
}

function handlerOf(route: Route, authority: Authority): Handler {
  return async (context) => {
    const principal = await authenticate(context, authority);
    context.set('principal', principal);
    const call: Call<Access, unknown> = {
      caller: callerFor(route.access, principal),
      param: (name) => context.req.param(name) ?? '',
      query: (name) => context.req.query(name),
      base: route.versioned ? baseOf(context.req.header('if-match')) : 0,
      body: route.body ? await readChecked(route, context) : undefined,
      request: context.req,
    };
    for (const name of ['id', 'link']) if (route.path.includes(`:${name}`) && !idPattern.test(call.param(name))) throw notFound();
    return respond(context, route, await route.answer(call));
  };
}

/** The version that If-Match names. */
function baseOf(header: string | undefined): number {
  const hint = 'Send the version that your change is based on, such as If-Match: "3".';
  if (header === undefined) throw new RunfolioError('version-required', 'This needs If-Match.', { hint });
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new RunfolioError('bad-input', 'If-Match names no version.', { hint });
  return Number(version);
}

async function readChecked(route: Route, context: Context): Promise<unknown> {
  const parsed = route.body!.safeParse(await readJson(context.req));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  throw new RunfolioError('bad-input', `The body is not right: ${place}${place ? ': ' : ''}${issue?.message ?? 'it cannot be read'}.`);
}

function respond(context: Context, { success }: Route, { json, bytes, headers = {} }: Answer): Response {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
  if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  if (success.status === 204) return context.body(null, 204);
  if (bytes) return context.body(bytes as Uint8Array<ArrayBuffer>, success.status);
  context.header('content-type', 'application/json');
  return context.body(JSON.stringify(json, nonFiniteReplacer), success.status);
}
