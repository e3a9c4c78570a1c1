import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** Hours that a page may stay open. */
const hours = 24;

/**
 * What a page for frames shows the server so that it may read answers although its origin is none (a frame with `sandbox="allow-scripts"`). Only pages of origins that may
 * frame it can get such a page to load it, and none can read it: a page without an origin that anybody made has no ticket, and is refused.
 */
export class PageTicket {
  readonly #key = randomBytes(32);

  issue(now = Date.now()): string {
    const ends = (now + hours * 3_600_000).toString(36);
    return `${ends}.${this.#sign(ends)}`;
  }

  isValid(ticket: string, now = Date.now()): boolean {
    const [ends = '', signature = ''] = ticket.split('.');
    const own = Buffer.from(this.#sign(ends));
    const given = Buffer.from(signature);
    return given.length === own.length && timingSafeEqual(given, own) && parseInt(ends, 36) > now;
  }

  #sign(text: string): string {
    return createHmac('sha256', this.#key).update(text).digest('base64url');
  }
}

/** Answers pages without an origin where they show a ticket, and refuses all others of them. */
export function ticketHolders(ticket: PageTicket): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.header('origin') !== 'null') return next();
    const isAsked = context.req.method === 'OPTIONS';
    if (!isAsked && !ticket.isValid(/^Bearer (\S{1,200})$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? ''))
      return context.json({ code: 'forbidden', message: 'Pages of other sites may not use this server.' }, 403);
    if (isAsked) context.res = new Response(undefined, { status: 204 });
    else await next();
    context.header('access-control-allow-origin', 'null');
    context.header('vary', 'Origin', { append: true });
    if (!isAsked) return undefined;
    context.header('access-control-allow-methods', 'GET, POST');
    context.header('access-control-allow-headers', 'Authorization, Content-Type');
    context.header('access-control-max-age', '600');
    return undefined;
  };
}
