import { readFileSync } from 'node:fs';
import { RunfolioError } from '../../src/model/index.js';
import type { ReportsStore } from '../api/reportsStore.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';
import { embedAlgorithms, type EmbedAlgorithm } from '../embeds/embedAlgorithms.js';

const help = `Usage: runfolio embed-key add    --reports DIR --alg ALG --issuer ISS --audience AUD [--key FILE] [--kid KID]
       runfolio embed-key list   --reports DIR
       runfolio embed-key revoke --reports DIR KID
       runfolio embed-key revoke --reports DIR --token JTI

Keys with which another server signs tokens that show a report, or panels of it, to its own users: docs/embedding-tokens.md.
Several hold at once, so that one can follow another. All of it holds at once, also while 'runfolio serve' runs.

  --reports DIR    Folder of the reports.
  --alg ALG        The one algorithm of the key: ${embedAlgorithms.join(', ')}.
  --key FILE       The public key, in PEM. Not for HS256: its secret is made here, and printed once.
  --issuer ISS     What its tokens must have as iss, such as https://portal.example.com.
  --audience AUD   What its tokens must have as aud, such as https://runs.example.org.
  --kid KID        The id by which tokens name it: letters, digits, . _ and -. Default: a new one.
  --token JTI      Ends the tokens of that jti alone.`;

export const embedKeyCommand: Command = { name: 'embed-key', about: 'add, list and revoke keys that sign tokens of embeds', help, run };

interface Options {
  alg?: string | undefined;
  key?: string | undefined;
  issuer?: string | undefined;
  audience?: string | undefined;
  kid?: string | undefined;
  token?: string | undefined;
  id?: string | undefined;
}

const actions: Readonly<Record<string, (store: ReportsStore, options: Options) => void | Promise<void>>> = { add, list, revoke };

async function run(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = { reports: text, alg: text, key: text, issuer: text, audience: text, kid: text, token: text };
  const { values, positionals } = parseOptions(args, options);
  const [name, id] = positionals;
  const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new UsageError('embed-key needs an action: add, list or revoke.');
  if (values.reports === undefined) throw new UsageError('embed-key needs --reports DIR.');
  // Loaded only where it is asked for: Node's SQLite warns of itself in some versions.
  const { openReportsStore } = await import('../api/reportsStore.js');
  const store = openReportsStore(values.reports);
  try {
    await action(store, { ...values, id });
  } finally {
    store.close();
  }
}

async function add({ embedKeys }: ReportsStore, { alg, key, issuer, audience, kid: wanted }: Options): Promise<void> {
  if (!isAlgorithm(alg)) throw new UsageError(`embed-key add needs --alg, one of ${embedAlgorithms.join(', ')}.`);
  if (!issuer || !audience) throw new UsageError('embed-key add needs --issuer and --audience.');
  if (wanted !== undefined && !/^[\w.-]{1,100}$/.test(wanted))
    throw new UsageError(`--kid may have letters, digits, . _ and -, not '${wanted}'.`);
  const [{ newId }, { newEmbedSecret }] = await Promise.all([import('../api/secrets.js'), import('../api/embedKeyStore.js')]);
  const kid = wanted ?? newId();
  const material = alg === 'HS256' ? secretFor(key, newEmbedSecret) : await publicKeyIn(key, alg);
  if (!embedKeys.add({ kid, algorithm: alg, material, issuer, audience })) throw new UsageError(`There is, or was, a key ${kid} already.`);
  if (alg === 'HS256') console.log(`${material}\nThis secret is shown once. Its text is the key. Whoever has it can sign.`);
  console.log(`kid: ${kid}`);
}

function secretFor(key: string | undefined, make: () => string): string {
  if (key !== undefined) throw new UsageError('HS256 takes no --key: its secret is made here.');
  return make();
}

async function publicKeyIn(file: string | undefined, algorithm: Exclude<EmbedAlgorithm, 'HS256'>): Promise<string> {
  if (file === undefined) throw new UsageError(`${algorithm} needs --key FILE, the public key in PEM.`);
  const { readPublicKey } = await import('../embeds/readPublicKey.js');
  try {
    return readPublicKey(readFileSync(file, 'utf8'), algorithm);
  } catch (cause) {
    if (cause instanceof RunfolioError) throw new RunfolioError(cause.code, `${file}: ${cause.message}`, { cause, hint: cause.hint });
    throw new RunfolioError('bad-input', `${file} cannot be read.`, { cause });
  }
}

function list({ embedKeys }: ReportsStore): void {
  for (const { kid, algorithm, issuer, audience, created_at: made, revoked_at: revoked } of embedKeys.list()) {
    const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
    const end = revoked === null ? '' : `  (revoked ${day(revoked)})`;
    console.log(`${kid}  ${algorithm}  ${day(made)}  ${issuer} -> ${audience}${end}`);
  }
}

function revoke({ embedKeys }: ReportsStore, { id, token }: Options): void {
  if ((id === undefined) === (token === undefined)) throw new UsageError('embed-key revoke needs a KID, or --token JTI.');
  if (token !== undefined) embedKeys.revokeToken(token);
  else if (!embedKeys.revoke(id!)) throw new UsageError(`There is no key ${id} to revoke.`);
  console.log(`Revoked ${token ?? id}.`);
}

function isAlgorithm(text: string | undefined): text is EmbedAlgorithm {
  return embedAlgorithms.some((algorithm) => algorithm === text);
}
