import { RunfolioError } from '../../src/model/index.js';
import { scopes, type Scope } from '../../src/client/index.js';
import type { EmbedGrant } from '../embeds/embedClaims.js';
import { unauthorized } from './apiError.js';

/** Someone with a token, or the page of a server that only this machine reaches. */
export interface Person {
  kind: 'token' | 'local';
  /** Of the token: drafts belong to it. */
  id: string;
  /** Stands with what they save. */
  name: string;
  scope: Scope;
}

/** Whoever has a link: they may see its report, and nothing else. */
export interface LinkReader {
  kind: 'link';
  /** Of the link. */
  id: string;
  /** Id of its report. */
  report: string;
  /** Whether it shows the comments too. */
  comments: boolean;
}

/** Whoever has a link to a snapshot: they may see that, and nothing else. */
export interface SnapshotReader {
  kind: 'snapshot';
  /** Of the link. */
  id: string;
  snapshot: string;
}

/** Whoever has a token that a host signed: they may see what it grants, and nothing else. */
export interface EmbedReader {
  kind: 'embed';
  /** The `jti` of the token. */
  id: string;
  grant: EmbedGrant;
}

/** Readers of what is shown to people without a token of their own. */
export type Reader = LinkReader | EmbedReader;

export type Principal = Person | Reader | SnapshotReader;

/** Who may ask: anyone, readers (of links, and with tokens that hosts signed), those of links to snapshots, or people with a scope. */
export type Access = 'anyone' | 'link' | 'snapshot' | Scope;

/** The page of a server that only this machine reaches, and that has no tokens. */
export const localPerson: Person = { kind: 'local', id: 'local', name: 'local', scope: 'admin' };

/** The person, where they have a scope. Throws `unauthorized` for nobody and for readers, `forbidden` for less. */
export function personWith(scope: Scope, principal: Principal | undefined): Person {
  if (!principal || !('scope' in principal)) throw unauthorized();
  if (scopes.indexOf(principal.scope) >= scopes.indexOf(scope)) return principal;
  throw new RunfolioError('forbidden', `This needs a token with the scope ${scope}; yours has ${principal.scope}.`);
}

/** The principal, where they may ask. Throws as `personWith`; what is for readers is for nobody else. */
export function callerFor(access: Access, principal: Principal | undefined): Principal | undefined {
  if (access === 'anyone') return principal;
  if (access !== 'link' && access !== 'snapshot') return personWith(access, principal);
  const mayAsk = access === 'link' ? isReader : isSnapshotReader;
  if (!principal || !mayAsk(principal)) throw unauthorized();
  return principal;
}

function isReader({ kind }: Principal): boolean {
  return kind === 'link' || kind === 'embed';
}

function isSnapshotReader({ kind }: Principal): boolean {
  return kind === 'snapshot';
}
