import * as z from 'zod/mini';

/** Longest address a report keeps, in characters. */
const longest = 4096;

/** Where a link may lead: pages (http, https), mail, or a place in the report (`#id`). Nothing that could run. */
export const linkSchema = z
  .string()
  .check(
    z.maxLength(longest),
    z.regex(
      /^(?:[hH][tT][tT][pP][sS]?:\/\/|[mM][aA][iI][lL][tT][oO]:|#)[^\s\p{Cc}]*$/u,
      'a link starts with http://, https://, mailto: or #, and holds no spaces',
    ),
  );

/** Where images and videos come from: a page's server, or a file that was stored with the report (`asset:NAME`). */
export const sourceSchema = z
  .string()
  .check(
    z.maxLength(longest),
    z.regex(
      /^(?:[hH][tT][tT][pP][sS]?:\/\/[^\s\p{Cc}]+|asset:[A-Za-z0-9._-]+)$/u,
      'an address starts with http:// or https://, or is asset:NAME, and holds no spaces',
    ),
  );

/** Pages that may be embedded. */
export const pageSchema = z
  .string()
  .check(
    z.maxLength(longest),
    z.regex(/^[hH][tT][tT][pP][sS]?:\/\/[^\s\p{Cc}]+$/u, 'an address starts with http:// or https://, and holds no spaces'),
  );
