import type { HonoRequest } from 'hono';
import type * as z from 'zod/mini';
import type { Access, Person, Principal, Reader, SnapshotReader } from './principal.js';

/** Whom a handler gets, by the access of its route. */
export type Caller<A extends Access> = A extends 'anyone'
  ? Principal | undefined
  : A extends 'link'
    ? Reader
    : A extends 'snapshot'
      ? SnapshotReader
      : Person;

/** A request that may be answered: its caller, its path and its body were checked. */
export interface Call<A extends Access, Body> {
  caller: Caller<A>;
  /** A part of the path, by name. */
  param: (name: string) => string;
  query: (name: string) => string | undefined;
  /** Of If-Match; 0 where the route does not ask for it. */
  base: number;
  body: Body;
  request: HonoRequest;
}

/** An answer of JSON, of bytes, of events, or (204) of nothing. */
export interface Answer {
  json?: unknown;
  bytes?: Uint8Array;
  events?: ReadableStream<Uint8Array>;
  headers?: Readonly<Record<string, string>>;
}

/** What the document of the API says of a route. */
export interface RouteFacts {
  /** What stands before the path. Default: `/api`. */
  base?: '' | '/api';
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api`, with `:name` for what differs. */
  path: string;
  /** Name of the operation, unique. */
  operation: string;
  summary: string;
  access: Access;
  /** Whether If-Match must name a version. */
  versioned?: boolean;
  /** Query parameters that are looked at, each with what it means. */
  query?: Readonly<Record<string, string>>;
  /** Schema of the body of JSON. */
  body?: z.ZodMiniType;
  /** Whether the body is an image. */
  image?: boolean;
  /** Media type of a body that is neither JSON nor an image. */
  takes?: string;
  /** Status of success, with the schema of its JSON; `image` for an image, `bytes` for others of that media type. */
  success: { status: 200 | 201 | 204; json?: z.ZodMiniType; image?: boolean; bytes?: string };
}

/** A route whose handler knows its caller and its body. */
export interface TypedRoute<A extends Access, Body> extends RouteFacts {
  access: A;
  body?: z.ZodMiniType<Body>;
  answer: (call: Call<A, Body>) => Answer | Promise<Answer>;
}

/** A route among others. */
export interface Route extends RouteFacts {
  answer: (call: Call<Access, unknown>) => Answer | Promise<Answer>;
}

/** A route for the list of them: `serveRoutes` hands its handler the caller and body that it says. */
export function defineRoute<const A extends Access, Body = undefined>(route: TypedRoute<A, Body>): Route {
  return route as unknown as Route;
}
