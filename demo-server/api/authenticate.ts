import type { Context } from 'hono';
import { unauthorized } from './apiError.js';
import { isOwnOrigin } from './crossOrigin.js';
import type { FailedAttempts } from './failedAttempts.js';
import { localPerson, type Principal } from './principal.js';
import { isLoopback, remoteAddress } from './remoteAddress.js';
import type { ReportsStore } from './reportsStore.js';

/** What requests are judged by. */
export interface Authority {
  store: Pick<ReportsStore, 'tokens' | 'links'>;
  attempts: FailedAttempts;
  /** Whether this machine's own page needs no token. */
  local: boolean;
}

/** Who asks; undefined for nobody. Throws `unauthorized` for a token that is not valid, `too-many-requests` after many of them. */
export function authenticate(context: Context, { store, attempts, local }: Authority): Principal | undefined {
  const header = context.req.header('authorization');
  if (header === undefined) return local && isLocal(context) ? localPerson : undefined;
  const address = remoteAddress(context);
  attempts.check(address);
  const token = /^Bearer ([\w-]{1,100})$/i.exec(header)?.[1] ?? '';
  const principal = token.startsWith('rfl_') ? store.links.find(token) : store.tokens.find(token);
  if (principal) return principal;
  attempts.failed(address);
  throw unauthorized();
}

/** Whether a request is from this machine, handed on by nobody, and from no other site's page. */
function isLocal(context: Context): boolean {
  const header = (name: string): string | undefined => context.req.header(name);
  const isHandedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => header(name) !== undefined);
  const site = header('sec-fetch-site') ?? 'none';
  return isLoopback(remoteAddress(context)) && !isHandedOn && (site === 'same-origin' || site === 'none') && isOwnOrigin(context);
}
