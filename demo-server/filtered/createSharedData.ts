import { Hono, type Context } from 'hono';
import { hasCode } from '../../src/engine/errorCodes.js';
import { RunfolioError, toRunfolioError, type RunSet } from '../../src/model/index.js';
import { unauthorized } from '../api/apiError.js';
import { refuse } from '../api/refuse.js';
import { CompressedFiles } from '../compressed.js';
import { exportContent, send } from '../content.js';
import { lockAllows, type EmbedLock } from '../embeds/embedLock.js';
import type { ExportFiles } from '../exportFiles.js';
import { createPlans } from '../plans/createPlans.js';
import { errorAnswer } from '../plans/errorAnswer.js';
import type { PlanLimits } from '../plans/planLimits.js';
import { ProjectList } from '../projectList.js';
import { LockedExports } from './lockedExports.js';

/** What a reader may see of the data. */
export interface SharedView {
  /** Of a report that is published or frozen, or of panels of it: their runs are seen. */
  runSets: Readonly<Record<string, RunSet>>;
  /** What the reader is held to besides. All refusals are then the same, and tell nothing of what there is. */
  lock?: EmbedLock | undefined;
}

export interface SharedDataOptions {
  /** What a reader's token shows. Rejects where the token is none, or has been revoked, paused or has expired. */
  viewOf: (token: string) => Promise<SharedView>;
  /** All exports of the server, by id. */
  exports: ReadonlyMap<string, ExportFiles>;
  limits?: Partial<PlanLimits> | undefined;
}

/** Codes of errors that speak of the plan that was sent, or of its answer, and so may be told in their own words. */
const aboutThePlan: ReadonlySet<string> = new Set([
  'bad-plan',
  'bad-input',
  'unknown-project',
  'unknown-column',
  'too-large',
  'busy',
  'timed-out',
  'forbidden',
  'too-many-requests',
]);

/**
 * The data of shared reports, to be mounted where links point (`/api/shared`): `GET /projects`, the plan engine (see `createPlans`) and `GET /exports/<id>/<path>`, for
 * requests with `Authorization: Bearer <token>`. Whoever asks sees exports of the report's runs alone, made for it: no other run is in what answers. Nothing is kept
 * on the way.
 */
export function createSharedData({ viewOf, exports, limits }: SharedDataOptions): Hono<Seen> {
  const compressed = new CompressedFiles();
  const locked = new LockedExports(exports);
  const visibleTo = async (context: Context): Promise<ReadonlyMap<string, ExportFiles>> => {
    const { runSets, lock } = viewIn(context);
    try {
      return await locked.of({ runSets }, context.req.raw.signal, lock?.filter);
    } catch (cause) {
      context.req.raw.signal.throwIfAborted();
      // What is wrong with the whole export may be told by a name in it.
      throw new RunfolioError('internal', 'The data of this report cannot be read at the moment.', { cause, hint: 'Try again later.' });
    }
  };
  const app = new Hono<Seen>();

  app.use(async (context, next) => {
    context.set('view', await viewOf(tokenOf(context)));
    await next();
    context.header('vary', 'accept-encoding, authorization');
  });

  app.onError((error, context) => refusal(context, error));

  app.get('/projects', async (context) => {
    const listed = await new ProjectList(await visibleTo(context)).list();
    context.header('cache-control', 'private, no-cache');
    return context.json(listed);
  });

  app.get('/exports/:id/:path{.+}', async (context) => {
    requireAllowed(context, 'export');
    const { id, path } = context.req.param();
    const source = (await visibleTo(context)).get(id);
    const content = source && (await exportContent(source, path));
    if (!content) throw new RunfolioError('missing-file', 'No such file.');
    return send(context.req.raw, { ...content, confidential: true }, compressed);
  });

  app.use('/projects/:id/files/*', (context, next) => {
    requireAllowed(context, 'file');
    return next();
  });
  app.route('/', createPlans({ exports: visibleTo, limits, refusal, check: (context, plan) => requireAllowed(context, plan.kind) }));
  app.all('*', (context) => refusal(context, new RunfolioError('missing-file', 'No such file.')));
  return app;
}

/** What requests carry on their way to an answer. */
interface Seen {
  Variables: { view: SharedView };
}

function viewIn(context: Context): SharedView {
  return (context as Context<Seen>).get('view');
}

function requireAllowed(context: Context, what: Parameters<typeof lockAllows>[1]): void {
  const { lock } = viewIn(context);
  if (lock && !lockAllows(lock, what)) throw unauthorized();
}

function tokenOf(context: Context): string {
  const token = /^Bearer (\S{1,9000})$/i.exec(context.req.header('authorization') ?? '')?.[1];
  if (token === undefined) throw unauthorized();
  return token;
}

/** What would tell a reader with a signed token what there is beside what it shows. */
const unseen: ReadonlySet<string> = new Set(['unknown-project', 'missing-file', 'forbidden']);

/** What a reader is told: of the server's own failures only that there was one. */
function refusal(context: Context, thrown: unknown): Response {
  const error = toRunfolioError(thrown, 'The server could not answer');
  const isLocked = (viewIn(context) as SharedView | undefined)?.lock !== undefined;
  if (hasCode(error, 'unauthorized') || (isLocked && unseen.has((error as RunfolioError).code))) return refuse(unauthorized(), context);
  const isTold = error instanceof RunfolioError && (aboutThePlan.has(error.code) || error.code === 'missing-file');
  if (isTold || !(error instanceof RunfolioError)) return errorAnswer(context, error);
  console.error(`runfolio: ${context.req.path}: ${error.message}${error.cause instanceof Error ? ` ${error.cause.message}` : ''}`);
  return errorAnswer(context, new RunfolioError('internal', 'The server could not answer.', { hint: 'Try again later.' }), () => {});
}
