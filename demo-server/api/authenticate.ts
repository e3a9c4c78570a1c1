import type { Context } from 'hono';
import { isEmbedToken, verifyEmbedToken } from '../embeds/verifyEmbedToken.js';
import { unauthorized } from './apiError.js';
import { isOwnOrigin } from './crossOrigin.js';
import type { FailedAttempts } from './failedAttempts.js';
import { localPerson, type EmbedReader, type Principal } from './principal.js';
import { isLoopback, remoteAddress } from './remoteAddress.js';
import type { ReportsStore } from './reportsStore.js';

/** What requests are judged by. */
export interface Authority {
  store: Pick<ReportsStore, 'tokens' | 'links' | 'embedKeys'>;
  attempts: FailedAttempts;
  /** Whether this machine's own page needs no token. */
  local: boolean;
}

/** Who asks; undefined for nobody. Rejects with `unauthorized` for a token that is not valid, `too-many-requests` after many of them. */
export async function authenticate(context: Context, { store, attempts, local }: Authority): Promise<Principal | undefined> {
  const header = context.req.header('authorization');
  if (header === undefined) return local && isLocal(context) ? localPerson : undefined;
  const signed = /^Bearer (\S+)$/i.exec(header)?.[1] ?? '';
  // Not counted: they cannot be guessed, and many readers with tokens that have just ended may share an address.
  if (isEmbedToken(signed)) return embedReader(signed, store);
  const address = remoteAddress(context);
  attempts.check(address);
  const token = /^Bearer ([\w-]{1,100})$/i.exec(header)?.[1] ?? '';
  const principal = whose(token, store);
  if (principal) return principal;
  attempts.failed(address);
  throw unauthorized();
}

function whose(token: string, { links, tokens }: Authority['store']): Principal | undefined {
  if (token.startsWith('rfl_')) return links.find(token);
  return token.startsWith('rfs_') ? links.findSnapshot(token) : tokens.find(token);
}

async function embedReader(token: string, { embedKeys }: Authority['store']): Promise<EmbedReader> {
  const reader = await verifyEmbedToken(token, embedKeys);
  if (!reader) throw unauthorized();
  return reader;
}

/** Whether a request is from this machine, handed on by nobody, and from no other site's page. */
function isLocal(context: Context): boolean {
  const header = (name: string): string | undefined => context.req.header(name);
  const isHandedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => header(name) !== undefined);
  const site = header('sec-fetch-site') ?? 'none';
  return isLoopback(remoteAddress(context)) && !isHandedOn && (site === 'same-origin' || site === 'none') && isOwnOrigin(context);
}
