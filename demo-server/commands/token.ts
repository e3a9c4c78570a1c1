import { scopes, type Scope } from '../../src/client/index.js';
import type { ReportsStore } from '../api/reportsStore.js';
import { parseOptions, UsageError, type Command } from '../commandLine.js';

const help = `Usage: runfolio token create --reports DIR --name NAME --scope SCOPE
       runfolio token list   --reports DIR
       runfolio token revoke --reports DIR ID

Tokens for people and programs that use the reports of 'runfolio serve --reports DIR'. They hold at once, also while it runs.

  --reports DIR  Folder of the reports.
  --name NAME    Of the holder; stands as author with what they save.
  --scope SCOPE  What it may do, each with all before it: read, comment, write (publish, share), admin (bring back).

create prints the token, once: only its hash is kept.`;

export const tokenCommand: Command = { name: 'token', about: 'make, list and revoke tokens for reports', help, run };

interface Options {
  name?: string | undefined;
  scope?: string | undefined;
  id?: string | undefined;
}

const actions: Readonly<Record<string, (store: ReportsStore, options: Options) => void>> = { create, list, revoke };

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseOptions(args, {
    reports: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string' },
  });
  const [name, id] = positionals;
  const action = name !== undefined && Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new UsageError('token needs an action: create, list or revoke.');
  if (values.reports === undefined) throw new UsageError('token needs --reports DIR.');
  // Loaded only where it is asked for: Node's SQLite warns of itself in some versions.
  const { openReportsStore } = await import('../api/reportsStore.js');
  const store = openReportsStore(values.reports);
  try {
    action(store, { name: values.name, scope: values.scope, id });
  } finally {
    store.close();
  }
}

function create({ tokens }: ReportsStore, { name, scope }: Options): void {
  if (!name?.trim()) throw new UsageError('token create needs --name NAME.');
  if (!isScope(scope)) throw new UsageError(`token create needs --scope, one of ${scopes.join(', ')}.`);
  const { id, secret } = tokens.create(name.trim(), scope);
  console.log(`${secret}\nThis is shown once. Its id, to revoke it: ${id}`);
}

function list({ tokens }: ReportsStore): void {
  for (const { id, name, scope, created_at: made, revoked_at: revoked } of tokens.list()) {
    const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
    console.log(`${id}  ${scope.padEnd(7)}  ${day(made)}  ${name}${revoked === null ? '' : `  (revoked ${day(revoked)})`}`);
  }
}

function revoke({ tokens }: ReportsStore, { id }: Options): void {
  if (id === undefined) throw new UsageError('token revoke needs the ID that token list shows.');
  if (!tokens.revoke(id)) throw new UsageError(`There is no token ${id} to revoke.`);
  console.log(`Revoked ${id}.`);
}

function isScope(text: string | undefined): text is Scope {
  return scopes.some((scope) => scope === text);
}
